package care.milkway.scheduling.letter;

import care.milkway.identity.DueRound;
import care.milkway.page.refusal.FailureLog;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When times are given back for which no letter came. */
@Configuration(proxyBeanMethods = false)
class LetterRounds {

    @Bean
    DueRound roundOfLetters(
            OverdueLetters letters, FailureLog failures, @Value("${milkway.letters.swept-every:PT1M}") Duration every) {
        return new DueRound("overdue-letters", every, failures.telling(letters::release));
    }
}
