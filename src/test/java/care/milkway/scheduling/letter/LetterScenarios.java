package care.milkway.scheduling.letter;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.identity.Actor;
import care.milkway.patient.Register;
import care.milkway.referral.Signature;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.ReversalResult;
import care.milkway.testing.Paper;
import care.milkway.testing.Persona;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A time that needs a letter is booked provisionally, and a letter makes it certain. */
class LetterScenarios extends AtTheLetterbox {

    @Autowired
    OverdueLetters overdue;

    @Autowired
    Register register;

    @Test
    void aTimeThatNeedsALetterIsHersUntilTheDeadline() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        assertThat(booked.provisionalUntil()).contains(at(clinic, "2026-12-01T22:00"));
        assertThat(found(booked)).isEqualTo(booked);
        assertThat(free(clinic, "SCAR", 3)).as("nobody else gets it").doesNotContain("anjali 2026-12-02T10:00");
        assertThat(claims(clinic)).contains("anjali 10:00-10:40");
    }

    @Test
    void anAcceptedLetterMakesItCertain() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var letter = handsIn(booked);
        assertThat(((Booked) found(booked)).provisionalUntil())
                .as("nobody has read it yet")
                .isPresent();
        done(accepts(clinic, letter, good()));
        var certain = (Booked) found(booked);
        assertThat(certain.provisionalUntil()).isEmpty();
        assertThat(certain.plan().evidence().accepted()).contains(letter);
        assertThat(events(clinic)).endsWith("AppointmentBooked", "LetterDecided");
        clock.set(at(clinic, "2026-12-02T09:00"));
        overdue.release();
        assertThat(found(booked)).isEqualTo(certain);
        assertThat(accepts(clinic, letter, good())).as("tapped twice").isEqualTo(new LetterResult.NotAwaited());
    }

    @Test
    void aRefusedLetterLeavesHerTimeForAnother() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var blurred = handsIn(booked);
        done(staff(() -> letters.refuse(clinic.id(), blurred, "The signature can't be read.")));
        assertThat(((Booked) found(booked)).provisionalUntil()).isPresent();
        var better = handsIn(booked);
        done(accepts(clinic, better, good()));
        assertThat(((Booked) found(booked)).provisionalUntil()).isEmpty();
    }

    @Test
    void withoutALetterTheTimeIsGivenBackAtTheDeadlineAndNotBefore() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var letter = handsIn(booked);
        clock.set(at(clinic, "2026-12-01T22:00").minusMillis(1));
        overdue.release();
        assertThat(found(booked)).isInstanceOf(Booked.class);
        clock.pass(Duration.ofMillis(1));
        overdue.release();
        assertThat(found(booked)).isInstanceOfSatisfying(Cancelled.class, over -> assertThat(over.because())
                .isEqualTo(CancellationCause.LETTER_OVERDUE));
        assertThat(claims(clinic)).isEmpty();
        assertThat(accepts(clinic, letter, good())).as("too late").isEqualTo(new LetterResult.NotAwaited());
        assertThat(handsIn(booked, good(), Paper.pdf())).isEqualTo(new LetterResult.NotAwaited());
        assertThat(parent(() -> scheduling.soonestWithoutLetter(booked.plan())))
                .hasValueSatisfying(offer ->
                        assertThat(offer.practitioner().profession()).isNotEqualTo(Profession.PHYSIOTHERAPIST));
    }

    @Test
    void whatALetterLacksIsSaidWhereItIsHandedIn() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        assertThat(flaws(booked, signed(Profession.DOCTOR, LocalDate.parse("2026-12-01"))))
                .as("signed tomorrow")
                .containsExactly(LetterFlaw.SIGNED_LATER);
        assertThat(flaws(booked, signed(Profession.LACTATION_CONSULTANT, FRIDAY)))
                .containsExactly(LetterFlaw.OTHER_SIGNER);
        assertThat(flaws(booked, signed(Profession.DOCTOR, LocalDate.parse("2026-08-30"))))
                .as("ninety days are over on the day of the visit")
                .containsExactly(LetterFlaw.TOO_OLD);
        assertThat(flaws(booked, new Signature("Dr. Roy", Profession.DOCTOR, FRIDAY, Set.of())))
                .containsExactly(LetterFlaw.NOT_ALL_SAID);
        assertThat(handsIn(booked, good(), new byte[0])).isInstanceOf(LetterResult.Unsound.class);
    }

    private Set<LetterFlaw> flaws(Booked booked, Signature signature) {
        var refused = handsIn(booked, signature, Paper.pdf());
        assertThat(refused).isInstanceOf(LetterResult.Wrong.class);
        return ((LetterResult.Wrong) refused).flaws();
    }

    @Test
    void anotherClinicsBookingAndAnotherClinicsLetterDoNotExist() {
        var here = larkhollow().describedIn(clinics);
        var there = larkhollow().describedIn(clinics);
        var booked = provisional(here, Persona.MAYA);
        var letter = handsIn(booked);
        assertThat(accepts(there, letter, good())).isEqualTo(new LetterResult.Unknown());
        assertThat(staff(() -> letters.file(there.id(), letter, BookingNumber.of(booked.id()))))
                .isEqualTo(new LetterResult.Unknown());
    }

    @Test
    void anAcceptedLetterServesHerNextVisitUntilItExpires() {
        var clinic = larkhollow().describedIn(clinics);
        var first = provisional(clinic, Persona.MAYA);
        new Actor.Visitor().doing(() -> register.confirm(clinic.id(), first.patient()));
        done(accepts(clinic, handsIn(first), good()));
        var second = provisional(clinic, Persona.MAYA, "2026-12-03T10:00");
        assertThat(second.provisionalUntil())
                .as("she is known, and so is her letter")
                .isEmpty();
        assertThat(provisional(clinic, Persona.PRIYA, "2026-12-03T11:00").provisionalUntil())
                .as("somebody else's letter is nobody's")
                .isPresent();
        clock.set(at(clinic, "2027-02-20T08:00"));
        assertThat(provisional(clinic, Persona.MAYA, "2027-03-01T10:00").provisionalUntil())
                .as("ninety days are over")
                .isPresent();
    }

    @Test
    void aTimeWithoutALetterMakesAProvisionalBookingCertainAndBackAgain() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        assertThat(moves(clinic, booked, "tala", "2026-12-02T11:00")).isInstanceOf(MoveResult.Done.class);
        assertThat(((Booked) found(booked)).provisionalUntil()).isEmpty();
        assertThat(parent(() -> scheduling.takeBack(clinic.id(), booked.id()))).isInstanceOf(ReversalResult.Done.class);
        assertThat(((Booked) found(booked)).provisionalUntil()).contains(at(clinic, "2026-12-01T22:00"));
        moves(clinic, booked, "anjali", "2026-12-04T10:00");
        assertThat(((Booked) found(booked)).provisionalUntil()).contains(at(clinic, "2026-12-03T22:00"));
    }

    @Test
    void aBookingNumberIsReadHoweverItIsWritten() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var number = BookingNumber.of(booked.id());
        assertThat(BookingNumber.in("Fwd: letter for " + number.toString().toLowerCase(java.util.Locale.ROOT)))
                .contains(number);
        assertThat(found(clinic, number)).contains(booked);
        assertThat(BookingNumber.in("invoice 2026-11, MW 12")).isEmpty();
    }

    private Optional<Booked> found(Clinic clinic, BookingNumber number) {
        return staff(() -> clinicWork(clinic, number));
    }

    @Autowired
    care.milkway.identity.Work work;

    private Optional<Booked> clinicWork(Clinic clinic, BookingNumber number) {
        return work.in(clinic.id(), SAM, () -> letters.find(number));
    }

    @Test
    void signsOfMastitisAskForAPrescriberWhoKnowsOfThem() {
        var clinic = larkhollow().withPrescriberSignOff().describedIn(clinics);
        var check = Optional.of(
                checked(clinic, tenderLump().with("redness", "OVER_A_THIRD").answers()));
        var hold = held(asksFor(clinic, "ULTRASOUND", check, "tala", "2026-12-02T10:00"));
        var booked = booked(confirms(hold, Persona.MAYA, hold.id().toString()));
        assertThat(booked.provisionalUntil()).as("everybody needs one now").isPresent();
        assertThat(letters.requirement(booked.plan()).signers()).containsExactly(Profession.DOCTOR);
        assertThat(flaws(booked, signed(Profession.MIDWIFE, FRIDAY)))
                .containsExactlyInAnyOrder(LetterFlaw.OTHER_SIGNER, LetterFlaw.NOT_ALL_SAID);
    }
}
