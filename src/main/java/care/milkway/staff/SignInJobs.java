package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What nobody can use any more goes: sessions and links that have run out. */
@Component
class SignInJobs {

    private final Work work;
    private final StaffSessions sessions;
    private final SignInLinks links;

    SignInJobs(Work work, StaffSessions sessions, SignInLinks links) {
        this.work = work;
        this.sessions = sessions;
        this.links = links;
    }

    @Scheduled(
            initialDelayString = "${milkway.staff.tidied-every:PT10M}",
            fixedDelayString = "${milkway.staff.tidied-every:PT10M}")
    void tidy() {
        work.across(Actor.Job.SIGN_IN, () -> {
            sessions.forgetOld();
            links.forgetOld();
            return true;
        });
    }
}
