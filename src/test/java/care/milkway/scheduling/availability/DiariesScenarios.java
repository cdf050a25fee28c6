package care.milkway.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.scheduling.AtTheClinic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the diaries in memory hear of the database, which tells every change more than once. */
class DiariesScenarios extends AtTheClinic {

    @Autowired
    Diaries diaries;

    /** A time that had been given back was taken again for a moment, and whoever looked then was told so. */
    @Test
    void whatWasTakenAndGivenBackIsNotTakenInBetween() {
        var clinic = larkhollow().describedIn(clinics);
        var now = clock.instant();
        var week = new Interval(now, now.plus(Duration.ofDays(7)));
        var mei = clinic.practitionerId(clinic.practitioners().getFirst());
        var taken = new ClaimChanges.Taken(
                new AppointmentId(UUID.randomUUID()),
                List.of(mei),
                new Interval(now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(3))),
                Optional.empty());
        diaries.find(clinic, week, now);
        var before = diaries.revision(clinic.id());
        diaries.follow(
                Long.MAX_VALUE,
                List.of(
                        new ClaimChanges.Change(clinic.id(), Optional.of(taken)),
                        new ClaimChanges.Change(clinic.id(), Optional.empty())));
        assertThat(diaries.revision(clinic.id()) - before).as("changes that could be seen").isOne();
    }
}
