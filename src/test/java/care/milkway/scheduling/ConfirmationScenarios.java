package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.Register;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a time that is kept to an appointment: once, at the price and the terms she saw, or not at all. */
class ConfirmationScenarios extends AtTheClinic {

    @Autowired
    Register register;

    @Autowired
    Work work;

    @Test
    void mayaBooksTheTimeShePicked() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        var booked = booked(confirms(hold, Persona.MAYA, "key-1"));
        assertThat(booked.plan()).isEqualTo(hold.plan());
        assertThat(found(booked)).isEqualTo(booked);
        assertThat(work.in(clinic.id(), Actor.Job.MESSAGES, () -> register.entry(booked.patient())
                        .contact()))
                .isEqualTo(Persona.MAYA.contact());
        clock.pass(Duration.ofDays(1));
        assertThat(asksFor(clinic, "mei", "2026-11-30T10:00")).isInstanceOf(HoldResult.NotOffered.class);
        assertThat(claims(clinic)).as("a booking does not run out").hasSize(2);
        assertThat(events(clinic)).containsExactly("TimeHeld", "PatientRegistered", "AppointmentBooked");
    }

    @Test
    void camilleIsWrittenToInFrench() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.CAMILLE, "mei", "2026-11-30T10:00");
        assertThat(((Appointment.Booked) found(booked)).plan().language()).isEqualTo(Persona.CAMILLE.language());
    }

    @Test
    void rosaTapsTwiceAndIsBookedOnce() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        var first = confirms(hold, Persona.ROSA, "rosas-key");
        clock.pass(Duration.ofHours(1));
        assertThat(confirms(hold, Persona.ROSA, "rosas-key"))
                .as("the same answer, also later")
                .isEqualTo(first);
        assertThat(patients(clinic.slug())).isEqualTo(1);
        assertThat(events(clinic)).containsExactly("TimeHeld", "PatientRegistered", "AppointmentBooked");
    }

    @Test
    void rosaTapsWithBothHandsAtOnce() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        List<Future<Confirmation>> taps;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            taps = IntStream.range(0, 16)
                    .mapToObj(_ -> hands.submit(() -> confirms(hold, Persona.ROSA, "rosas-key")))
                    .toList();
        }
        assertThat(taps.stream().map(Future::resultNow).distinct()).hasSize(1);
        assertThat(taps.getFirst().get()).isInstanceOf(Confirmation.Done.class);
        assertThat(patients(clinic.slug())).isEqualTo(1);
    }

    @Test
    void aKeySaysOneThingAboutOneHoldAndNothingAboutAnother() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        var other = holds(clinic, "tala", "2026-11-30T10:00");
        booked(confirms(hold, Persona.ROSA, "a-key"));
        assertThat(confirms(hold, Persona.PRIYA, "a-key")).isEqualTo(new Confirmation.KeyReused());
        booked(confirms(other, Persona.ROSA, "a-key"));
        assertThat(confirms(hold, Persona.ROSA, "another-key")).isEqualTo(new Confirmation.Stale());
        var elsewhere = larkhollow().describedIn(clinics);
        booked(confirms(holds(elsewhere, "mei", "2026-11-30T10:00"), Persona.ROSA, "a-key"));
    }

    @Test
    void aKeyIsNeitherBlankNorEndless() {
        var hold = holds(larkhollow().describedIn(clinics), "mei", "2026-11-30T10:00");
        assertThatThrownBy(() -> confirms(hold, Persona.ROSA, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> confirms(hold, Persona.ROSA, "k".repeat(201))).isInstanceOf(InvalidInput.class);
        booked(confirms(hold, Persona.ROSA, "k".repeat(200)));
    }

    @Test
    void tessaIsTooSlow() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        clock.set(hold.until());
        assertThat(confirms(hold, Persona.TESSA, "key")).isEqualTo(new Confirmation.Stale());
        assertThat(patients(clinic.slug())).isZero();
        var inTime = holds(clinic, "mei", "2026-11-30T11:00");
        clock.set(inTime.until().minusMillis(1));
        booked(confirms(inTime, Persona.TESSA, "key"));
    }

    @Test
    void theNoticeCountsFromWhenTheTimeWasHeld() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T09:00");
        clock.pass(Duration.ofMinutes(9));
        booked(confirms(hold, Persona.MAYA, "key"));
    }

    /** What the clinic may change between a look at the price and the last tap. */
    enum Change {
        PRICE(clinic -> clinic.with(visit("ULTRASOUND", Treatment.ULTRASOUND)
                .withDevice()
                .buffered(0, 10)
                .taxed(Profession.MASSAGE_THERAPIST, "13")
                .costing("99.00"))),
        TAX(clinic -> clinic.with(
                visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice().buffered(0, 10))),
        LENGTH(clinic -> clinic.with(visit("ULTRASOUND", Treatment.ULTRASOUND)
                .withDevice()
                .lasting(35)
                .buffered(0, 10)
                .taxed(Profession.MASSAGE_THERAPIST, "13"))),
        LONGER_BUFFER(clinic -> clinic.with(visit("ULTRASOUND", Treatment.ULTRASOUND)
                .withDevice()
                .buffered(0, 30)
                .taxed(Profession.MASSAGE_THERAPIST, "13"))),
        HOURS(clinic ->
                clinic.with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("13:00-17:00"))),
        PROFESSION(clinic ->
                clinic.with(practitioner("mei", Profession.LACTATION_CONSULTANT).working("09:00-17:00"))),
        NO_PRACTITIONER(clinic -> clinic.without("practitioners", "mei")),
        NO_SERVICE(clinic -> clinic.without("services", "ULTRASOUND")),
        DEVICE_OUT_OF_CALIBRATION(
                clinic -> clinic.with(device("us-one").calibratedUntil("2026-11-01"), device("us-two"))),
        DEVICE_GONE(clinic -> clinic.without("devices", "us-one").with(device("us-two"))),
        ROOMS_OF_ANOTHER_KIND(clinic ->
                clinic.with(room("maple").ofKind("CONSULT"), room("birch").ofKind("CONSULT"), room("cedar")));

        private final UnaryOperator<ClinicBuilder> change;

        Change(UnaryOperator<ClinicBuilder> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheClinicChangedMeanwhileIsNotBookedBehindHerBack(Change change) {
        var builder = larkhollow();
        var clinic = builder.describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        var hold = held(asksFor(clinic, "ULTRASOUND", check, "mei", "2026-11-30T10:00"));
        change.change.apply(builder).describedIn(clinics);
        assertThat(confirms(hold, Persona.MAYA, "key")).isEqualTo(new Confirmation.Changed());
        assertThat(patients(clinic.slug())).isZero();
        assertThat(found(hold)).isEqualTo(hold);
        assertThat(events(clinic)).doesNotContain("PatientRegistered", "AppointmentBooked");
    }

    @Test
    void aChangeThatIsNoneOfHerBusinessDoesNotStopHer() {
        var builder = larkhollow();
        var clinic = builder.describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-11-30T10:00");
        builder.with(visit("MANUAL", Treatment.MANUAL_THERAPY).lasting(60), room("cedar"))
                .describedIn(clinics);
        booked(confirms(hold, Persona.MAYA, "key"));
    }

    @Test
    void aCheckThatGrewTooOldWhileSheTypedIsAskedForAgain() {
        var clinic = larkhollow().describedIn(clinics);
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        clock.pass(Duration.ofHours(24).minusMinutes(5));
        var hold = held(asksFor(clinic, "MANUAL", check, "mei", "2026-12-01T10:00"));
        clock.pass(Duration.ofMinutes(5));
        assertThat(confirms(hold, Persona.MAYA, "key"))
                .isEqualTo(new Confirmation.NotEligible(new Verdict.CheckNeeded()));
    }

    private int patients(String slug) {
        return jdbc.sql("select count(*) from patient.patient join clinic.clinic using (clinic_id) where slug = ?")
                .param(slug)
                .query(Integer.class)
                .single();
    }
}
