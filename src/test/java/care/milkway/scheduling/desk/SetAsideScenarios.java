package care.milkway.scheduling.desk;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.Profession;
import care.milkway.eligibility.Verdict;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.Appointment;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Staff may set rules of the house aside on purpose, with a reason that is kept; nothing else (calcom #2546, #18980; medplum #10270). */
class SetAsideScenarios extends AtTheDesk {

    private static final String TODAY = "2026-11-30T";

    @Test
    void aWalkInHalfAnHourAfterEightIsBookedWithAReason() {
        var clinic = larkhollow().describedIn(clinics);
        clock.set("2026-11-30T10:00", "America/Toronto");
        var call = Call.of(clinic, Persona.MAYA, "mei", TODAY + "10:05");
        assertThat(calls(call)).isEqualTo(needs(Waivable.NOTICE));
        var booked = done(calls(call.because("stands before me")));
        assertThat(setAside(booked)).containsExactly("NOTICE: stands before me");
        assertThat(audited(booked)).contains("rule-override");
    }

    @Test
    void aVisitInFourMonthsIsBookedWithAReason() {
        var clinic = larkhollow().describedIn(clinics);
        var call = Call.of(clinic, Persona.PRIYA, "mei", "2027-03-30T10:00");
        assertThat(calls(call)).isEqualTo(needs(Waivable.HORIZON));
        assertThat(setAside(done(calls(call.because("after her holiday")))))
                .containsExactly("HORIZON: after her holiday");
    }

    @Test
    void meiStaysLateForSomebodyInPain() {
        var clinic = larkhollow().describedIn(clinics);
        var call = Call.of(clinic, Persona.MAYA, "mei", "2026-12-01T17:30");
        assertThat(calls(call)).isEqualTo(needs(Waivable.WORKING_HOURS));
        assertThat(setAside(done(calls(call.because("Mei agreed"))))).containsExactly("WORKING_HOURS: Mei agreed");
    }

    @Test
    void aLowerPriceNeedsAReasonAndAHigherOneIsNone() {
        var clinic = larkhollow().describedIn(clinics);
        var call = Call.of(clinic, Persona.MAYA, "mei", "2026-12-01T10:00");
        assertThat(calls(call.at("40.00"))).isEqualTo(needs(Waivable.PRICE));
        assertThat(calls(call.at("140.00").because("she is rich"))).isEqualTo(refused(Obstacle.DEARER));
        var booked = done(calls(call.at("40.00").because("hardship fund")));
        assertThat(booked.plan().price()).isEqualByComparingTo("40.00");
        assertThat(setAside(booked)).containsExactly("PRICE: hardship fund");
    }

    @Test
    void insideTheWindowAVisitIsMovedAndCancelledWithAReason() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-11-30T15:00");
        assertThat(drags(booked, clinic, "mei", "2026-12-02T15:00", Optional.empty()))
                .isEqualTo(needs(Waivable.CANCELLATION_WINDOW));
        var moved = done(drags(booked, clinic, "mei", "2026-11-30T16:00", because("the tram is late")));
        assertThat(robin(() -> desk.cancel(clinic.id(), moved.id(), Optional.empty())))
                .isEqualTo(needs(Waivable.CANCELLATION_WINDOW));
        assertThat(robin(() -> desk.cancel(clinic.id(), moved.id(), because("baby is ill"))))
                .isInstanceOf(DeskResult.Done.class);
        assertThat(setAside(moved))
                .containsExactlyInAnyOrder("CANCELLATION_WINDOW: baby is ill", "CANCELLATION_WINDOW: the tram is late");
        assertThat(found(booked)).isInstanceOf(Appointment.Cancelled.class);
    }

    @Test
    void severalRulesAreSetAsideWithOneReason() {
        var clinic = larkhollow().describedIn(clinics);
        var call = Call.of(clinic, Persona.MAYA, "mei", "2026-11-30T08:30").at("0.00");
        assertThat(calls(call)).isEqualTo(needs(Waivable.NOTICE, Waivable.WORKING_HOURS, Waivable.PRICE));
        assertThat(setAside(done(calls(call.because("her second try"))))).hasSize(3);
    }

    /** Whoever treats may look and tell, and sets nothing aside. */
    @Test
    void aPractitionerSetsNoRuleAside() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-11-30T15:00");
        assertThat(A_PRACTITIONER.doing(() -> desk.cancel(clinic.id(), booked.id(), because("I feel like it"))))
                .isEqualTo(needs(Waivable.CANCELLATION_WINDOW));
    }

    @Test
    void aParentIsNotAtTheDesk() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-11-30T15:00");
        assertThatThrownBy(() ->
                        new Actor.Visitor().doing(() -> desk.cancel(clinic.id(), booked.id(), because("let me in"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found(booked)).isEqualTo(booked);
    }

    @Test
    void aReasonSaysSomething() {
        assertThatThrownBy(() -> new RuleOverride("  - ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void noReasonMakesAHardContraindicationAMatterOfOpinion() {
        var clinic = larkhollow().describedIn(clinics);
        var check = checked(
                clinic,
                tenderLump().with("contraindications", "PACEMAKER_OR_ICD").answers());
        var call = Call.of(clinic, Persona.JUNE, "mei", "2026-12-01T10:00")
                .about("ULTRASOUND", Optional.of(check))
                .because("she insists");
        assertThat(calls(call)).isInstanceOfSatisfying(DeskResult.NotEligible.class, not -> assertThat(not.verdict())
                .isInstanceOf(Verdict.NotEligible.class));
        assertThat(claims(clinic)).isEmpty();
    }

    @Test
    void noReasonTakesThePlaceOfTheDuctCheckAndALetterIsAwaited() {
        var clinic = larkhollow().describedIn(clinics);
        var call = Call.of(clinic, Persona.MAYA, "anjali", "2026-12-01T10:00").because("quick, please");
        assertThat(calls(call.about("ULTRASOUND", Optional.empty())))
                .isEqualTo(new DeskResult.NotEligible(new Verdict.CheckNeeded()));
        var check = checked(clinic, tenderLump().answers());
        assertThat(calls(call.about("ULTRASOUND", Optional.of(check))))
                .isInstanceOfSatisfying(DeskResult.Done.class, done -> assertThat(
                                ((Appointment.Booked) done.appointment()).provisionalUntil())
                        .isPresent());
    }

    @Test
    void noReasonBooksATimeTwice() {
        var clinic = larkhollow().describedIn(clinics);
        books(clinic, Persona.PRIYA, "mei", "2026-12-01T10:00");
        var before = claims(clinic);
        var call = Call.of(clinic, Persona.MAYA, "mei", "2026-12-01T10:15").because("squeeze her in");
        assertThat(calls(call)).isEqualTo(refused(Obstacle.TAKEN));
        assertThat(claims(clinic)).isEqualTo(before);
    }

    @Test
    void noReasonUsesADevicePastItsCalibration() {
        var clinic = larkhollow()
                .with(ClinicBuilder.device("us-one").calibratedUntil("2026-11-30"))
                .describedIn(clinics);
        var check = checked(clinic, tenderLump().answers());
        var call = Call.of(clinic, Persona.MAYA, "mei", "2026-12-01T10:00")
                .about("ULTRASOUND", Optional.of(check))
                .because("it was fine last week");
        assertThat(calls(call)).isEqualTo(refused(Obstacle.TAKEN));
    }

    @Test
    void yesterdayIsOverWhateverTheReason() {
        var clinic = larkhollow().describedIn(clinics);
        assertThat(calls(
                        Call.of(clinic, Persona.MAYA, "mei", "2026-11-29T10:00").because("she was here")))
                .isEqualTo(refused(Obstacle.PAST));
    }

    @Test
    void whoGivesItIsNoMatterOfReasons() {
        var clinic = larkhollow()
                .with(ClinicBuilder.practitioner("noor", Profession.LACTATION_CONSULTANT)
                        .working("09:00-17:00"))
                .describedIn(clinics);
        assertThat(calls(Call.of(clinic, Persona.MAYA, "noor", "2026-12-01T10:00")
                        .because("she likes Noor")))
                .isEqualTo(refused(Obstacle.NOT_GIVEN_BY_HER));
    }

    @Test
    void aFormThatIsSentTwiceBooksOnce() {
        var clinic = larkhollow().describedIn(clinics);
        var rosa = known(clinic, Persona.ROSA);
        var key = new AppointmentId(UUID.randomUUID());
        var call = Call.of(clinic, Persona.ROSA, "mei", "2026-12-01T10:00");
        var first = done(books(call, rosa, key));
        assertThat(done(books(call, rosa, key))).isEqualTo(first);
        assertThat(claims(clinic)).hasSize(2);
    }

    private List<String> audited(Appointment visit) {
        return jdbc.sql("""
                        select kind from audit.entry where clinic_id = :clinic
                        and (thing_id = :id or after ->> 'appointment' = :name)""")
                .param("clinic", visit.plan().clinic().value())
                .param("id", visit.id().value())
                .param("name", visit.id().value().toString())
                .query(String.class)
                .list();
    }
}
