package care.milkway.scheduling.availability;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.timeline.Slots;
import care.milkway.scheduling.availability.timeline.Timeline;
import care.milkway.scheduling.availability.timeline.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What everybody and everything of one clinic is taken for, in memory. Many may read while one writes. */
final class Diary {

    private record Hold(AppointmentId appointment, Interval during, Instant until) {}

    /** What is booked, week by week, and what is only held. */
    private record ResourceDiary(Map<Long, Week> weeks, List<Hold> holds) {

        ResourceDiary() {
            this(new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>());
        }
    }

    /** It is read anew from time to time: rows that somebody deletes by hand are not told. */
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Interval span;
    private final Interval valid;
    private final Map<ResourceId, ResourceDiary> byResource = new ConcurrentHashMap<>();

    /** Nothing is taken yet. */
    Diary(Interval span, Instant now) {
        this.span = span;
        this.valid = Interval.of(now, LASTS);
    }

    /** Whether it knows this time, and is not too old. */
    boolean covers(Interval time, Instant now) {
        return span.contains(time) && valid.contains(now);
    }

    /** Takes the resource for good, also if it was only held so far. */
    void book(AppointmentId appointment, ResourceId resource, Interval during) {
        if (!during.overlaps(span)) {
            return;
        }
        var diary = diary(resource);
        for (long week = Week.of(Slots.first(during)); week <= Week.of(Slots.end(during) - 1); week++) {
            diary.weeks().compute(week, (number, old) -> (old == null ? Week.clear(number) : old).with(during));
        }
        diary.holds().removeIf(hold -> hold.appointment().equals(appointment));
    }

    /** Takes the resource until that moment, unless it is booked before. */
    void hold(AppointmentId appointment, ResourceId resource, Interval during, Instant until) {
        var holds = diary(resource).holds();
        holds.removeIf(
                hold -> hold.appointment().equals(appointment) || hold.during().overlaps(during));
        holds.add(new Hold(appointment, during, until));
    }

    private ResourceDiary diary(ResourceId resource) {
        return byResource.computeIfAbsent(resource, _ -> new ResourceDiary());
    }

    /** As it stands at this moment: holds that have run out do not count. */
    Busy at(Instant now) {
        return new Busy() {

            @Override
            public void markOn(Timeline time, ResourceId resource) {
                var diary = byResource.get(resource);
                if (diary != null) {
                    time.add((words, first) -> mark(diary, words, first));
                    standing(diary).forEach(hold -> time.mark(hold.during()));
                }
            }

            @Override
            public boolean isFree(ResourceId resource, Interval during) {
                var diary = byResource.get(resource);
                return diary == null
                        || (!touches(diary, during)
                                && standing(diary)
                                        .noneMatch(hold -> hold.during().overlaps(during)));
            }

            private Stream<Hold> standing(ResourceDiary diary) {
                return diary.holds().stream().filter(hold -> hold.until().isAfter(now));
            }
        };
    }

    private static void mark(ResourceDiary diary, long[] words, long first) {
        var last = Math.floorDiv(first + words.length - 1, Week.WORDS);
        for (long number = Math.floorDiv(first, Week.WORDS); number <= last; number++) {
            var week = diary.weeks().get(number);
            if (week != null) {
                week.addTo(words, first);
            }
        }
    }

    private static boolean touches(ResourceDiary diary, Interval during) {
        for (long number = Week.of(Slots.first(during)); number <= Week.of(Slots.end(during) - 1); number++) {
            var week = diary.weeks().get(number);
            if (week != null && week.touches(during)) {
                return true;
            }
        }
        return false;
    }
}
