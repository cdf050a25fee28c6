package care.milkway.staff.board.web.phone;

import care.milkway.clinic.Clinic;
import care.milkway.page.Texts;
import care.milkway.patient.FoundPerson;
import care.milkway.scheduling.Appointment;
import care.milkway.staff.board.Persons.Person;
import care.milkway.staff.web.ExpectedView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody of the register; public for the templates.
 *
 * @param wrong what could not be done, as a sentence; empty if nothing
 * @param asked whom she would be made one with, if somebody has to say that she is sure
 */
public record RegisterPage(
        Clinic clinic, Person person, String wrong, Optional<FoundPerson> asked, List<ExpectedView> both) {

    public UUID id() {
        return person.entry().id().value();
    }

    /** A visit of hers, and its id for a link. */
    public record OwnVisit(ExpectedView words, UUID id) {}

    public List<OwnVisit> visits() {
        return person.visits().stream()
                .map(each -> new OwnVisit(
                        words(clinic, each, person.entry()), each.id().value()))
                .toList();
    }

    static ExpectedView words(Clinic clinic, Appointment visit, FoundPerson person) {
        return new ExpectedView(clinic, visit, person.contact());
    }

    public String baby(FoundPerson each, Texts t) {
        return each.babyBornOn().map(t::date).orElse("");
    }
}
