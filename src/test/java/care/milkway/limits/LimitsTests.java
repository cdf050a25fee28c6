package care.milkway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.limits.RequestRates.Rate;
import care.milkway.page.refusal.TooManyRequests;
import care.milkway.testing.HandClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is limited, by how much, and what counts as the same. */
@ExtendWith(OutputCaptureExtension.class)
class LimitsTests {

    private static final Client HOME = new Client(new UUID(0, 1), Optional.empty());
    private static final Client ELSEWHERE = new Client(new UUID(0, 2), Optional.empty());
    private static final Actor FRONT_DESK = new Actor.Staff(new UUID(0, 3), Set.of(Role.FRONT_DESK));
    private static final Actor SIGNED_IN = new Actor.Parent(new UUID(0, 4));

    private final HandClock clock = new HandClock();

    private static Limits limits(boolean on) {
        return new Limits(on, 5, 12, 40, 60, 20, 3, 240, 3, 8);
    }

    private static void ask(RequestRates rates, Actor actor, Client client) {
        actor.doing(() -> rates.count(Rate.CHECKS, client));
    }

    @Test
    void oneNetworkWaitsWhileAllOthersGoOn() {
        var rates = new RequestRates(limits(true), clock);
        for (int i = 0; i < 3; i++) {
            ask(rates, new Actor.Visitor(), HOME);
        }
        assertThatThrownBy(() -> ask(rates, new Actor.Visitor(), HOME))
                .isInstanceOfSatisfying(TooManyRequests.class, refusal -> assertThat(
                                refusal.getHeaders().getFirst("Retry-After"))
                        .isEqualTo("1200"));
        ask(rates, new Actor.Visitor(), ELSEWHERE);
        new Actor.Visitor().doing(() -> rates.count(Rate.HOLDS, HOME));
        clock.pass(Duration.ofMinutes(20));
        ask(rates, new Actor.Visitor(), HOME);
        assertThatThrownBy(() -> ask(rates, new Actor.Visitor(), HOME)).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void whoWorksForAClinicTakesForMany() {
        var rates = new RequestRates(limits(true), clock);
        var off = new RequestRates(limits(false), clock);
        for (int i = 0; i < 100; i++) {
            ask(rates, FRONT_DESK, HOME);
            ask(off, new Actor.Visitor(), HOME);
        }
        assertThat(limits(true).countRequestsOf(SIGNED_IN)).isTrue();
        assertThat(limits(true).countContactsOf(SIGNED_IN)).isFalse();
        assertThat(limits(true).countContactsOf(new Actor.Visitor())).isTrue();
        assertThat(limits(true).countContactsOf(FRONT_DESK)).isFalse();
        assertThat(limits(false).countContactsOf(new Actor.Visitor())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "maya@families.example, maya@families.example",
        "Maya@Families.Example, maya@families.example",
        "maya+spam1@families.example, maya@families.example",
        "m.a.y.a+x@GMail.com, maya@gmail.com",
        "m.a@families.example, m.a@families.example",
        "+@families.example, +@families.example",
    })
    void spellingsOfOneMailboxAreTheSame(String typed, String mailbox) {
        assertThat(ContactKeys.mailbox(typed)).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @CsvSource({
        "+1 (416) 555-0110, 4165550110",
        "416.555.0110, 4165550110",
        "416 555 0110 ext. 12, 4165550110",
        "4165550110 x7, 4165550110",
        "555 0110, 5550110",
        "'', ''",
    })
    void spellingsOfOnePhoneAreTheSame(String typed, String subscriber) {
        assertThat(ContactKeys.subscriber(typed)).isEqualTo(subscriber);
    }

    @Test
    void whoSwitchesLimitsOffIsTold(CapturedOutput output) {
        assertThat(LimitsConfiguration.on("on")).isTrue();
        assertThat(output).doesNotContain("MILKWAY_LIMITS");
        assertThat(LimitsConfiguration.on("off")).isFalse();
        assertThat(output.getOut().lines().filter(line -> line.contains("MILKWAY_LIMITS=off")))
                .hasSize(1)
                .allMatch(line -> line.contains("WARN"));
        assertThatThrownBy(() -> LimitsConfiguration.on("perhaps")).hasMessage("MILKWAY_LIMITS is on or off.");
    }
}
