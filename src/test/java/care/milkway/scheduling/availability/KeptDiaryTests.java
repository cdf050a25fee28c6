package care.milkway.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What was given back is seen by whoever asks next, whoever read what before. */
class KeptDiaryTests {

    private static final Instant MONDAY = Instant.parse("2026-11-30T13:00:00Z");
    private static final Interval VISIT = Interval.of(MONDAY, Duration.ofMinutes(30));
    private static final ResourceId MEI = new ResourceId(UUID.randomUUID());

    private final KeptDiary kept = new KeptDiary();

    @Test
    void aHoldGivenBackDoesNotComeBackWithOldNews() {
        kept.forget(7);
        assertThat(free(look(empty()))).isTrue();
        kept.follow(7, KeptDiaryTests::hold);
        assertThat(free(look(empty()))).isTrue();
    }

    @Test
    void aHoldHeardOfLaterIsEntered() {
        kept.forget(7);
        assertThat(free(look(empty()))).isTrue();
        kept.follow(8, KeptDiaryTests::hold);
        assertThat(free(look(empty()))).isFalse();
    }

    @Test
    void whoAsksAfterSomethingWasGivenBackIsNotShownAnOlderReading() {
        var later = new CompletableFuture<Diary>();
        kept.diary(_ -> true, () -> {
            var old = empty();
            hold(old);
            kept.forget(7);
            var asking = Thread.ofVirtual().start(() -> later.complete(look(empty())));
            while (asking.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            return old;
        });
        assertThat(free(later.join())).isTrue();
    }

    private Diary look(Diary ifRead) {
        return kept.diary(_ -> true, () -> ifRead);
    }

    private static Diary empty() {
        return new Diary(VISIT.widened(Duration.ofDays(1), Duration.ofDays(1)), MONDAY);
    }

    private static void hold(Diary diary) {
        diary.hold(new AppointmentId(UUID.randomUUID()), MEI, VISIT, MONDAY.plusSeconds(600));
    }

    private static boolean free(Diary diary) {
        return diary.at(MONDAY).isFree(MEI, VISIT);
    }
}
