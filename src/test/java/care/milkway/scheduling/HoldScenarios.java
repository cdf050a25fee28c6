package care.milkway.scheduling;

import static care.milkway.clinic.Profession.KINESIOLOGIST;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.ResourceId;
import care.milkway.eligibility.Verdict;
import care.milkway.testing.Persona;
import care.milkway.triage.rules.WithholdingReason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A time is kept while somebody types, and no longer. */
class HoldScenarios extends AtTheClinic {

    @Test
    void mayaHoldsTheFirstTimeThereIs() {
        var clinic = larkhollow().describedIn(clinics);
        assertThat(free(clinic, "SCAR", 1)).startsWith("anjali 2026-11-30T09:00", "mei 2026-11-30T09:00");
        var hold = holds(clinic, "mei", "2026-11-30T09:00");
        assertThat(hold.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(hold.plan().practitioner())
                .isEqualTo(ResourceId.of(clinic.id(), ResourceId.Kind.PRACTITIONER, "mei"));
        assertThat(free(clinic, "SCAR", 1)).doesNotContain("mei 2026-11-30T09:00", "mei 2026-11-30T09:15");
        assertThat(found(hold)).isEqualTo(hold);
    }

    @Test
    void tessaLetsHerTimeRunOutAndPriyaGetsIt() {
        var clinic = larkhollow().describedIn(clinics);
        var tessas = holds(clinic, "mei", "2026-11-30T10:00");
        clock.set(tessas.until().minusNanos(1000));
        assertThat(asksFor(clinic, "mei", "2026-11-30T10:15")).isInstanceOf(HoldResult.Taken.class);
        assertThat(parent(() -> scheduling.find(clinic.id(), tessas.id()))).isPresent();
        clock.set(tessas.until());
        assertThat(free(clinic, "SCAR", 1)).contains("mei 2026-11-30T10:00");
        var priyas = holds(clinic, "mei", "2026-11-30T10:15");
        assertThat(parent(() -> scheduling.find(clinic.id(), tessas.id()))).isEmpty();
        assertThat(claims(clinic)).containsExactly("mei 10:15-10:45", roomOf(priyas) + " 10:15-10:45");
        assertThat(events(clinic)).containsExactly("TimeHeld", "HoldExpired", "TimeHeld");
    }

    @Test
    void anExpiredHoldThatIsInNobodysWayStays() {
        var clinic = larkhollow().describedIn(clinics);
        var tessas = holds(clinic, "mei", "2026-11-30T10:00");
        clock.pass(Duration.ofHours(1));
        holds(clinic, "mei", "2026-11-30T10:30");
        assertThat(parent(() -> scheduling.find(clinic.id(), tessas.id()))).isPresent();
        assertThat(events(clinic)).containsExactly("TimeHeld", "TimeHeld");
    }

    @Test
    void tessaChangesHerMind() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        letsGo(clinic, hold.id());
        assertThat(free(clinic, "SCAR", 1)).contains("mei 2026-11-30T10:00");
        assertThat(events(clinic)).containsExactly("TimeHeld", "HoldLetGo");
        assertThat(holds(clinic, "mei", "2026-11-30T10:00")).isNotEqualTo(hold);
        var booked = books(clinic, Persona.PRIYA, "tala", "2026-11-30T10:00");
        letsGo(clinic, booked.id());
        assertThat(found(booked)).isEqualTo(booked);
    }

    @Test
    void whoComesSecondIsShownTheNextTimes() {
        var clinic = larkhollow().describedIn(clinics);
        holds(clinic, "mei", "2026-11-30T09:00");
        var taken = (HoldResult.Taken) asksFor(clinic, "mei", "2026-11-30T09:00");
        assertThat(taken.next().times())
                .extracting(offer ->
                        offer.practitioner().key() + " " + offer.start().toLocalTime())
                .startsWith("anjali 09:00", "tala 09:00", "anjali 09:15")
                .doesNotContain("mei 09:00", "mei 09:15");
    }

    @Test
    void twoRoomsTakeTwoVisitsAtATime() {
        var clinic = larkhollow().describedIn(clinics);
        holds(clinic, "anjali", "2026-11-30T10:00");
        holds(clinic, "mei", "2026-11-30T10:15");
        assertThat(asksFor(clinic, "tala", "2026-11-30T10:15")).isInstanceOf(HoldResult.Taken.class);
        holds(clinic, "tala", "2026-11-30T10:30");
    }

    /** easyappointments #1224, calcom #24253: the buffer is taken like the visit itself, from everything it needs. */
    @Test
    void aBufferIsClaimedFromEverythingAndEndsToTheMinute() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        var hold = held(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-11-30T10:00"));
        assertThat(claims(clinic))
                .containsExactly("us-one 10:00-10:40", "mei 10:00-10:40", roomOf(hold) + " 10:00-10:40");
        assertThat(hold.plan().visit().length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(asksFor(clinic, "ULTRASOUND", check, "tala", "2026-11-30T10:30"))
                .isInstanceOf(HoldResult.Taken.class);
        assertThat(asksFor(clinic, "mei", "2026-11-30T10:30")).isInstanceOf(HoldResult.Taken.class);
        holds(clinic, "mei", "2026-11-30T10:45");
    }

    /** calcom #14868: editing the time in the address must not get around what the page checked. */
    @Test
    void aTimeThatWasNeverOnOfferIsRefused() {
        var clinic = larkhollow().describedIn(clinics);
        clock.set("2026-11-30T09:30", "America/Toronto");
        assertThat(asksFor(clinic, "mei", "2026-11-30T10:15"))
                .as("within the notice")
                .isInstanceOf(HoldResult.NotOffered.class);
        assertThat(asksFor(clinic, "mei", "2026-11-30T10:40"))
                .as("off the grid")
                .isInstanceOf(HoldResult.NotOffered.class);
        assertThat(asksFor(clinic, "mei", "2026-11-30T10:30:00.5")).isInstanceOf(HoldResult.NotOffered.class);
        assertThat(asksFor(clinic, "mei", "2026-11-30T16:45"))
                .as("past her hours")
                .isInstanceOf(HoldResult.NotOffered.class);
        assertThat(asksFor(clinic, "mei", "2026-11-29T10:00"))
                .as("yesterday")
                .isInstanceOf(HoldResult.NotOffered.class);
        assertThat(asksFor(clinic, "mei", "2027-01-29T10:00"))
                .as("past the horizon")
                .isInstanceOf(HoldResult.NotOffered.class);
        assertThat(asksFor(clinic, "nobody", "2026-11-30T11:00")).isInstanceOf(HoldResult.NotOffered.class);
        assertThat(held(asksFor(clinic, "mei", "2026-11-30T10:30")))
                .as("exactly the notice")
                .isNotNull();
        assertThat(held(asksFor(clinic, "mei", "2027-01-29T09:15")))
                .as("just within the horizon")
                .isNotNull();
        assertThat(events(clinic)).containsExactly("TimeHeld", "TimeHeld");
    }

    @Test
    void aPhysiotherapistNeedsALetterForUltrasound() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        assertThat(asksFor(clinic, "ULTRASOUND", check, "anjali", "2026-11-30T10:00"))
                .isEqualTo(new HoldResult.LetterNeeded());
        assertThat(claims(clinic)).isEmpty();
        held(asksFor(clinic, "ULTRASOUND", check, "tala", "2026-11-30T10:00"));
    }

    @Test
    void juneHasImplantsAndGetsLightHandsInsteadOfUltrasound() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(checked(
                clinic, tenderLump().with("contraindications", "BREAST_IMPLANT").answers()));
        assertThat(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-11-30T10:00"))
                .isEqualTo(new HoldResult.NotEligible(new Verdict.NotEligible(WithholdingReason.CONTRAINDICATION)));
        held(asksFor(clinic, "MANUAL", check, "mei", "2026-11-30T10:00"));
    }

    @Test
    void leilaHasAFeverAndNobodyTouchesHerToday() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(
                checked(clinic, tenderLump().with("temperature", "39.2 C").answers()));
        assertThat(asksFor(clinic, "MANUAL", check, "mei", "2026-11-30T10:00"))
                .isInstanceOf(HoldResult.NotEligible.class);
        assertThat(asksFor(clinic, "SCAR", check, "mei", "2026-11-30T10:00"))
                .isInstanceOf(HoldResult.NotEligible.class);
        assertThat(claims(clinic)).isEmpty();
    }

    @Test
    void aCheckThatIsMissingUnfinishedStrangeOrOldHasToBeDone() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var needed = new HoldResult.NotEligible(new Verdict.CheckNeeded());
        assertThat(asksFor(clinic, "MANUAL", Optional.empty(), "mei", "2026-11-30T10:00"))
                .isEqualTo(needed);
        var unfinished = parent(
                () -> checks.start(clinic, Map.of(), Persona.MAYA.language()).id());
        assertThat(asksFor(clinic, "MANUAL", Optional.of(unfinished), "mei", "2026-11-30T10:00"))
                .isEqualTo(needed);
        var elsewhere = checked(other, tenderLump().answers());
        assertThat(asksFor(clinic, "MANUAL", Optional.of(elsewhere), "mei", "2026-11-30T10:00"))
                .isEqualTo(needed);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        clock.pass(Duration.ofHours(24).minusMillis(1));
        held(asksFor(clinic, "MANUAL", check, "mei", "2026-12-01T10:00"));
        clock.pass(Duration.ofMillis(1));
        assertThat(asksFor(clinic, "MANUAL", check, "tala", "2026-12-01T10:00")).isEqualTo(needed);
    }

    @Test
    void aDeviceOutOfCalibrationIsNeverUsed() {
        var clinic = larkhollow()
                .without("devices", "us-one")
                .with(
                        device("us-old").calibratedUntil("2026-11-29"),
                        device("us-two").calibratedUntil("2026-11-30"))
                .describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        var hold = held(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-11-30T10:00"));
        assertThat(hold.plan().device()).contains(ResourceId.of(clinic.id(), ResourceId.Kind.DEVICE, "us-two"));
        assertThat(asksFor(clinic, "ULTRASOUND", check, "tala", "2026-11-30T10:00"))
                .as("the only one left is out of calibration")
                .isInstanceOf(HoldResult.Taken.class);
        assertThat(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-12-01T10:00"))
                .isInstanceOf(HoldResult.NotOffered.class);
    }

    @Test
    void manyRoomsAreFilledToTheLast() {
        var builder = larkhollow();
        for (int i = 0; i < 8; i++) {
            builder.with(practitioner("kin-" + i, KINESIOLOGIST).working("09:00-17:00"), room("room-" + i));
        }
        var clinic = builder.describedIn(clinics);
        for (int i = 0; i < 8; i++) {
            holds(clinic, "kin-" + i, "2026-11-30T10:00");
        }
        holds(clinic, "mei", "2026-11-30T10:00");
        holds(clinic, "tala", "2026-11-30T10:00");
        assertThat(asksFor(clinic, "anjali", "2026-11-30T10:00")).isInstanceOf(HoldResult.Taken.class);
    }

    private String roomOf(Appointment.Held hold) {
        return jdbc.sql("select key from clinic.resource where clinic_id = ? and resource_id = ?")
                .params(
                        hold.plan().clinic().value(),
                        hold.plan().room().orElseThrow().value())
                .query(String.class)
                .single();
    }
}
