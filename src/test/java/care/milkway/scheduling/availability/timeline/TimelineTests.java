package care.milkway.scheduling.availability.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shifts of whole words say the same as slots looked at one by one. */
class TimelineTests {

    private static final Instant ORIGIN = Instant.parse("2026-11-30T15:00:00Z");

    @Test
    void itSaysTheSameAsSlotsLookedAtOneByOne() {
        var random = new Random(20261130);
        for (int round = 0; round < 2_000; round++) {
            var slots = 1 + random.nextInt(random.nextBoolean() ? 70 : 400);
            var timeline = Timeline.clear(ORIGIN, ORIGIN.plusSeconds(slots * 300L));
            var model = new boolean[slots];
            for (int marks = random.nextInt(6); marks > 0; marks--) {
                mark(timeline, model, random);
            }
            assertSame(timeline, model);
            var inverse = new boolean[slots];
            for (int slot = 0; slot < slots; slot++) {
                inverse[slot] = !model[slot];
            }
            var inverted = timeline.copy();
            inverted.invert();
            assertSame(inverted, inverse);
            var before = random.nextInt(30);
            var length = 1 + random.nextInt(random.nextBoolean() ? 20 : 150);
            timeline.keepStarts(before, length);
            assertSame(timeline, starts(model, before, length));
            inverted.keepStarts(before, length);
            assertSame(inverted, starts(inverse, before, length));
        }
    }

    @Test
    void whatIsSetInPartOfItIsCountedAsOneByOne() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            var slots = 1 + random.nextInt(300);
            var timeline = Timeline.clear(ORIGIN, ORIGIN.plusSeconds(slots * 300L));
            var model = new boolean[slots];
            mark(timeline, model, random);
            timeline.invert();
            int from = random.nextInt(slots + 20) - 10;
            int end = from + random.nextInt(slots + 20);
            var expected = 0;
            for (int slot = Math.max(0, from); slot < Math.min(slots, end); slot++) {
                expected += model[slot] ? 0 : 1;
            }
            assertThat(timeline.count(
                            new Interval(ORIGIN.plusSeconds(from * 300L), ORIGIN.plusSeconds(end * 300L + 1))))
                    .as("%d of %d to %d", slots, from, end)
                    .isEqualTo(expected);
        }
    }

    @Test
    void twoOfThemAreJoinedAndIntersected() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var slots = 1 + random.nextInt(200);
            var one = Timeline.clear(ORIGIN, ORIGIN.plusSeconds(slots * 300L));
            var other = one.clear();
            var oneModel = new boolean[slots];
            var otherModel = new boolean[slots];
            mark(one, oneModel, random);
            mark(other, otherModel, random);
            var either = new boolean[slots];
            var both = new boolean[slots];
            for (int slot = 0; slot < slots; slot++) {
                either[slot] = oneModel[slot] || otherModel[slot];
                both[slot] = oneModel[slot] && otherModel[slot];
            }
            var joined = one.clear();
            joined.add(one);
            joined.add(other);
            assertSame(joined, either);
            joined.keep(one);
            joined.keep(other);
            assertSame(joined, both);
        }
    }

    @Test
    void aSlotThatIsTouchedInPartIsTaken() {
        var timeline = Timeline.clear(ORIGIN, ORIGIN.plus(Duration.ofHours(1)));
        timeline.mark(
                new Interval(ORIGIN.plusSeconds(299), ORIGIN.plusSeconds(300).plusNanos(1)));
        assertThat(timeline.get(0)).isTrue();
        assertThat(timeline.get(1)).isTrue();
        assertThat(timeline.get(2)).isFalse();
    }

    @Test
    void itBeginsOnFiveMinutes() {
        var timeline = Timeline.clear(ORIGIN.plusSeconds(299).plusNanos(5), ORIGIN.plusSeconds(601));
        assertThat(timeline.at(0)).isEqualTo(ORIGIN);
        assertThat(timeline.slots()).isEqualTo(3);
        assertThat(timeline.slot(ORIGIN.minusNanos(1))).isEqualTo(-1);
        assertThat(timeline.slot(timeline.at(2))).isEqualTo(2);
    }

    /** Also before the first slot and after the last, which must not matter. */
    private static void mark(Timeline timeline, boolean[] model, Random random) {
        var from = random.nextInt(model.length + 40) - 20;
        var to = from + 1 + random.nextInt(60);
        timeline.mark(new Interval(ORIGIN.plusSeconds(from * 300L), ORIGIN.plusSeconds(to * 300L)));
        for (int slot = Math.max(0, from); slot < Math.min(model.length, to); slot++) {
            model[slot] = true;
        }
    }

    private static boolean[] starts(boolean[] model, int before, int length) {
        var starts = new boolean[model.length];
        for (int slot = 0; slot < model.length; slot++) {
            starts[slot] = true;
            for (int each = slot - before; each < slot + length; each++) {
                starts[slot] &= each >= 0 && each < model.length && model[each];
            }
        }
        return starts;
    }

    private static void assertSame(Timeline timeline, boolean[] model) {
        var next = -1;
        for (int slot = model.length - 1; slot >= 0; slot--) {
            next = model[slot] ? slot : next;
            if (timeline.get(slot) != model[slot] || timeline.next(slot) != next) {
                throw new AssertionError("slot " + slot + " of " + model.length);
            }
        }
        assertThat(timeline.slots()).isEqualTo(model.length);
        assertThat(timeline.next(model.length)).isEqualTo(-1);
    }
}
