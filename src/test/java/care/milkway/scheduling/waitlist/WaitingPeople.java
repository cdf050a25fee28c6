package care.milkway.scheduling.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** People who wait for a time, before a test begins. */
public final class WaitingPeople {

    private final WaitingList list;
    private final WaitingLinks links;

    public WaitingPeople(ApplicationContext context) {
        list = context.getBean(WaitingList.class);
        links = context.getBean(WaitingLinks.class);
    }

    /** Somebody who has opened the link in her mailbox, and takes whatever there is of the first service without a check. */
    public Place waits(Clinic clinic, String name) {
        var service = clinic.services().stream()
                .filter(each -> !each.treatment().needsDuctCheck())
                .findFirst()
                .orElseThrow();
        var wanted = new WantedTimes(
                service.modes().stream().min(Mode::compareTo).orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                EnumSet.allOf(DayOfWeek.class),
                EnumSet.allOf(DayPart.class),
                list.today(clinic).plusDays(14));
        var contact = Contact.of(name, "w" + UUID.randomUUID() + "@families.example", "416 555 0123", Language.EN);
        return new Actor.Visitor().doing(() -> {
            var joined = list.join(clinic, service, Evidence.NONE, wanted, contact, false);
            var id = ((JoinResult.Done) joined).entry().id();
            list.opened(list.find(clinic.id(), id).orElseThrow());
            return list.find(clinic.id(), id).orElseThrow();
        });
    }

    /** Without host and language: what she comes by. */
    public String path(Place place) {
        var page = links.page(place.entry().clinic(), place.entry().id(), Language.EN);
        return page.substring(page.indexOf("/waiting/"));
    }
}
