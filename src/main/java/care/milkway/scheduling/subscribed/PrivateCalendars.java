package care.milkway.scheduling.subscribed;

import care.milkway.audit.Audit;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.desk.PrivateTimes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which practitioner's own calendar is read, and how that goes. */
@Component
public class PrivateCalendars {

    private static final int LONGEST = 1_000;

    private final StoredCalendars calendars;
    private final PrivateTimes times;
    private final Audit audit;
    private final Work work;
    private final Clock clock;

    PrivateCalendars(StoredCalendars calendars, PrivateTimes times, Audit audit, Work work, Clock clock) {
        this.calendars = calendars;
        this.times = times;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /**
     * It is read within a minute, and every quarter of an hour from then on.
     *
     * @throws InvalidInput naming address
     */
    public void subscribe(ClinicId clinic, ResourceId practitioner, String address) {
        var checked = checked(address.strip());
        work.in(clinic, () -> {
            calendars.put(practitioner, checked, clock.instant());
            audit.created(
                    subject(practitioner), Map.of("host", URI.create(checked).getHost()));
        });
    }

    /** Calendars are shared as webcal too, which means https. */
    private static String checked(String typed) {
        try {
            var uri = new URI(typed.replaceFirst("^(?i)webcals?:", "https:"));
            if ("https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && typed.length() <= LONGEST) {
                return uri.toString();
            }
        } catch (URISyntaxException odd) {
            throw (InvalidInput) wrong().initCause(odd);
        }
        throw wrong();
    }

    private static InvalidInput wrong() {
        return new InvalidInput("address", "an address that begins with https is needed");
    }

    /** It is read no more, and blocks nothing. */
    public void end(ClinicId clinic, ResourceId practitioner) {
        work.in(clinic, () -> {
            if (calendars.remove(practitioner)) {
                times.replace(practitioner, List.of());
                audit.deleted(subject(practitioner), Map.of());
            }
        });
    }

    private static Audit.Subject subject(ResourceId practitioner) {
        return new Audit.Subject("private calendar", practitioner.value(), Optional.empty());
    }

    /** Inside work on a clinic: all of them. */
    public List<PrivateCalendar> all() {
        return calendars.all();
    }
}
