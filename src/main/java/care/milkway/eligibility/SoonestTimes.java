package care.milkway.eligibility;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Site;
import java.time.ZonedDateTime;
import java.util.List;

/** The soonest free times of a service: asked for beside a verdict, and told by whoever knows the diaries. */
public interface SoonestTimes {

    /** A time on the clock of its site. */
    record SoonTime(ZonedDateTime start, Practitioner practitioner, Site site, Mode mode) {}

    /** Those that need no letter. */
    List<SoonTime> soonest(Clinic clinic, Service service, Verdict.Eligible verdict, int most);
}
