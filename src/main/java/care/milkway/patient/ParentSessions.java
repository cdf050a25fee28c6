package care.milkway.patient;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells of a browser which parent is signed in there. */
@Component
public class ParentSessions {

    /** What her browser keeps while she is signed in, for the pages of one clinic. */
    public static final String COOKIE = "milkway-visits";

    private final Work work;
    private final ParentKeys keys;
    private final Register register;

    ParentSessions(Work work, ParentKeys keys, Register register) {
        this.work = work;
        this.keys = keys;
        this.register = register;
    }

    /**
     * Who she is; none if nobody is signed in there. Nothing is asked of the database where the browser brought nothing.
     *
     * @param session empty: nothing
     */
    public Optional<SignedInParent> find(ClinicId clinic, String session) {
        return Optional.of(session)
                .filter(each -> !each.isEmpty())
                .flatMap(each -> work.in(clinic, Actor.Job.SIGN_IN, () -> keys.patientsOf(each)).stream()
                        .findFirst())
                .map(hers -> work.in(
                        clinic, new Actor.Parent(hers.value()), () -> new SignedInParent(hers, register.entry(hers))));
    }
}
