package care.milkway.scheduling.availability;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.availability.timeline.Timeline;
import java.util.List;
import java.util.Map;

/** What people, rooms and devices are taken for, buffers included. */
interface Busy {

    /** Nobody has taken anything. */
    Busy NOT_AT_ALL = new Listed(Map.of());

    /** Sets every slot in which the resource is taken, even in part. */
    void markOn(Timeline time, ResourceId resource);

    /** Whether nobody has the resource at any moment of this time. */
    boolean isFree(ResourceId resource, Interval during);

    /** Time by time. */
    record Listed(Map<ResourceId, List<Interval>> taken) implements Busy {

        @Override
        public void markOn(Timeline time, ResourceId resource) {
            taken.getOrDefault(resource, List.of()).forEach(time::mark);
        }

        @Override
        public boolean isFree(ResourceId resource, Interval during) {
            return taken.getOrDefault(resource, List.of()).stream().noneMatch(during::overlaps);
        }
    }
}
