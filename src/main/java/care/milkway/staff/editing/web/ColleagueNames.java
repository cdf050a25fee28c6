package care.milkway.staff.editing.web;

import care.milkway.identity.Actor;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.Membership;
import care.milkway.staff.People;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose name stands behind what is written into rows. */
@Component
class ColleagueNames {

    private final People people;

    ColleagueNames(People people) {
        this.people = people;
    }

    /** By how each is recorded; who has left is not among them. */
    Map<String, String> of(ClinicId clinic) {
        return people.of(clinic).stream()
                .map(People.Colleague::membership)
                .collect(Collectors.toMap(
                        each -> new Actor.Staff(each.account(), each.roles()).label(),
                        Membership::name,
                        (one, _) -> one));
    }
}
