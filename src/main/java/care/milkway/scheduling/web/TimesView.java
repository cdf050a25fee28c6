package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.scheduling.series.SeriesPlan;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Free times to choose from; public for the templates.
 *
 * @param mode how the times that are shown take place
 * @param held what this browser holds of them already
 * @param tap makes two taps on the same time one
 * @param notice the key of a sentence about the time she chose, or empty
 */
public record TimesView(DayList list, Mode mode, Optional<HeldTime> held, UUID tap, String notice) {

    public Clinic clinic() {
        return list.clinic();
    }

    public Service service() {
        return list.service();
    }

    /** How many weekly visits the clinic sells as one, if it does. */
    public Optional<Integer> programme() {
        return SeriesPlan.offered(clinic(), service()).findFirst();
    }

    public TimesFilter filter() {
        return list.filter();
    }

    public List<Mode> modes() {
        return service().modes().stream().sorted().toList();
    }

    /** The start of what she holds, on the clock of its site. */
    public Optional<ZonedDateTime> heldStart() {
        return held.map(each -> each.start().atZone(zone(each)));
    }

    /** Until when she holds it. */
    public Optional<ZonedDateTime> heldUntil() {
        return held.map(each -> each.until().atZone(zone(each)));
    }

    /** With whom. */
    public String heldWith() {
        return held.flatMap(each -> clinic().practitioner(each.practitioner()))
                .map(each -> each.name())
                .orElse("");
    }

    private ZoneId zone(HeldTime time) {
        return clinic().site(time.site())
                .orElseGet(() -> clinic().sites().getFirst())
                .timeZone();
    }

    /** Whether the time of the shown day that she holds stands with this practitioner. */
    public boolean holdsWith(PersonTimes person) {
        return held.filter(
                        each -> each.practitioner().equals(person.practitioner().key())
                                && each.site().equals(person.site().key())
                                && each.start()
                                        .atZone(person.site().timeZone())
                                        .toLocalDate()
                                        .equals(list.free().day()))
                .isPresent();
    }
}
