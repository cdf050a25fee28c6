package care.milkway.staff;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Spring Security asks whether the owner of a passkey still has an account. What she may do, every request asks again. */
@Component
class PasskeyAccounts implements UserDetailsService {

    private final Work work;
    private final Accounts accounts;

    PasskeyAccounts(Work work, Accounts accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return work.across(Actor.Job.SIGN_IN, () -> accounts.find(email))
                .map(account -> User.withUsername(account.email()).password("").build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
