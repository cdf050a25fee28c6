package care.milkway.staff.editing;

import care.milkway.clinic.draft.ClinicFounding;
import care.milkway.clinic.draft.ClinicFounding.FoundingResult;
import care.milkway.clinic.draft.NewClinic;
import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.staff.People;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An operator makes a clinic and invites its first lead. */
@Component
public class NewClinics {

    private final ClinicFounding founding;
    private final People people;

    NewClinics(ClinicFounding founding, People people) {
        this.founding = founding;
        this.people = people;
    }

    /** The lead is sent an e-mail that says how to sign in. */
    public FoundingResult make(NewClinic wanted, String leadName, String leadEmail, Language language) {
        var result = founding.found(wanted);
        if (result instanceof FoundingResult.Founded founded) {
            people.invite(founded.clinic(), leadEmail, leadName, Set.of(Role.CLINIC_LEAD), language);
        }
        return result;
    }
}
