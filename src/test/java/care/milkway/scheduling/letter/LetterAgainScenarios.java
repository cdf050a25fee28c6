package care.milkway.scheduling.letter;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.patient.Register;
import care.milkway.referral.Letter;
import care.milkway.referral.LetterId;
import care.milkway.referral.Referrals;
import care.milkway.referral.Signature;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.HoldRequest;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.Paper;
import care.milkway.testing.Persona;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter after its visit has moved, a visit that moves to where a letter is needed, and what a clinic asks for itself. */
class LetterAgainScenarios extends AtTheLetterbox {

    @Autowired
    Referrals referrals;

    @Autowired
    Register register;

    @Autowired
    Work work;

    private List<LetterId> toBeRead(Clinic clinic) {
        return work.in(clinic.id(), SAM, referrals::waiting).stream()
                .map(Letter::id)
                .toList();
    }

    /** It stayed on the list of those to be read, and nobody knew what to do with it. */
    @Test
    void aLetterIsOffTheListOnceItsVisitNeedsNoneAndBackWhenItDoes() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var letter = handsIn(booked);
        assertThat(toBeRead(clinic)).containsExactly(letter);
        moves(clinic, booked, "tala", "2026-12-02T11:00");
        assertThat(toBeRead(clinic)).isEmpty();
        assertThat(work.in(clinic.id(), SAM, () -> referrals.find(letter)).flatMap(Letter::file))
                .as("its file is kept")
                .isPresent();
        parent(() -> scheduling.takeBack(clinic.id(), booked.id()));
        assertThat(toBeRead(clinic)).containsExactly(letter);
        done(accepts(clinic, letter, good()));
    }

    /** Times that need a letter were not offered to whoever had booked without one. */
    @Test
    void aCertainVisitMovesToATimeThatNeedsALetterAndIsProvisionalThen() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = withTala(clinic, Persona.MAYA, "2026-12-02T10:00");
        assertThat(booked.provisionalUntil()).isEmpty();
        var offered = parent(() -> scheduling.offerFor(booked, at(clinic, "2026-12-03T10:00"), Optional.of("anjali")));
        assertThat(offered)
                .hasValueSatisfying(offer -> assertThat(offer.letterDue()).contains(at(clinic, "2026-12-02T22:00")));
        assertThat(moves(clinic, booked, "anjali", "2026-12-03T10:00")).isInstanceOf(MoveResult.Done.class);
        assertThat(((Booked) found(booked)).provisionalUntil()).contains(at(clinic, "2026-12-02T22:00"));
    }

    @Test
    void aVisitDoesNotMoveToATimeForWhichALetterWouldComeTooLate() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = withTala(clinic, Persona.MAYA, "2026-12-04T10:00");
        assertThat(parent(() -> scheduling.offerFor(booked, at(clinic, "2026-11-30T12:00"), Optional.of("anjali"))))
                .isEmpty();
        assertThat(moves(clinic, booked, "anjali", "2026-11-30T12:00")).isInstanceOf(MoveResult.NotOffered.class);
        assertThat(found(booked)).isEqualTo(booked);
    }

    @Test
    void aLetterOfHersServesWhereSheMoves() {
        var clinic = larkhollow().describedIn(clinics);
        accepted(clinic);
        var booked = withTala(clinic, Persona.MAYA, "2026-12-04T10:00");
        assertThat(moves(clinic, booked, "anjali", "2026-11-30T12:00"))
                .as("too late for a letter, but she has one")
                .isInstanceOf(MoveResult.Done.class);
        var moved = (Booked) found(booked);
        assertThat(moved.provisionalUntil()).isEmpty();
        assertThat(moved.plan().evidence().accepted()).isPresent();
    }

    /** The time was refused because a letter would come too late, and she had one. */
    @Test
    void whoHasALetterAndIsSignedInGetsATimeForWhichOneWouldComeTooLate() {
        var clinic = larkhollow().describedIn(clinics);
        var before = accepted(clinic);
        var soon = asksFor(clinic, "ULTRASOUND", tender(clinic), "anjali", "2026-11-30T11:00");
        assertThat(soon).as("a stranger").isInstanceOf(HoldResult.LetterTooLate.class);
        var maya = new Actor.Parent(before.patient().value());
        var hold = held(maya.doing(() -> asks(clinic, "anjali", "2026-11-30T11:00")));
        assertThat(confirms(hold, Persona.PRIYA, "for-priya"))
                .as("hers serves nobody else")
                .isNotInstanceOf(care.milkway.scheduling.Confirmation.Done.class);
        var booked = booked(confirms(hold, Persona.MAYA, "for-maya"));
        assertThat(booked.provisionalUntil()).isEmpty();
        assertThat(booked.plan().evidence().accepted()).isPresent();
    }

    @Test
    void whatAClinicAsksForInItsOwnWordsHasToBeSaid() {
        var clinic = larkhollow()
                .withLettersThatSay("FOLLOW_UP", "She is seen again within two weeks", "Un suivi est prévu")
                .describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var asked = letters.requirement(booked.plan()).statements();
        assertThat(asked).extracting(LetterStatement::code).containsExactly("TREATMENT_RECOMMENDED", "FOLLOW_UP");
        assertThat(asked.getLast().text()).isNotNull().satisfies(text -> assertThat(text.in(Language.FR))
                .isEqualTo("Un suivi est prévu"));
        var without =
                new Signature("Dr. Roy", Profession.DOCTOR, FRIDAY, Set.of(LetterStatement.TREATMENT_RECOMMENDED));
        assertThat(handsIn(booked, without, Paper.pdf()))
                .isEqualTo(new LetterResult.Wrong(Set.of(LetterFlaw.NOT_ALL_SAID)));
        var whole = new Signature(
                "Dr. Roy",
                Profession.DOCTOR,
                FRIDAY,
                Set.of(LetterStatement.TREATMENT_RECOMMENDED, LetterStatement.of("FOLLOW_UP")));
        var letter = done(handsIn(booked, whole, Paper.pdf()));
        assertThat(accepts(clinic, letter, without)).isEqualTo(new LetterResult.Wrong(Set.of(LetterFlaw.NOT_ALL_SAID)));
        done(accepts(clinic, letter, whole));
        assertThat(work.in(clinic.id(), SAM, () -> referrals.find(letter))
                        .flatMap(Letter::signature)
                        .map(Signature::statements))
                .contains(whole.statements());
    }

    private Optional<care.milkway.triage.CheckId> tender(Clinic clinic) {
        return Optional.of(checked(
                clinic, care.milkway.triage.rules.AnswersBuilder.tenderLump().answers()));
    }

    private Booked withTala(Clinic clinic, Persona who, String time) {
        var hold = held(asksFor(clinic, "ULTRASOUND", tender(clinic), "tala", time));
        return booked(confirms(hold, who, hold.id().toString()));
    }

    /** Maya has had a letter accepted, and the clinic knows her. */
    private Booked accepted(Clinic clinic) {
        var first = provisional(clinic, Persona.MAYA);
        new Actor.Visitor().doing(() -> register.confirm(clinic.id(), first.patient()));
        done(accepts(clinic, handsIn(first), good()));
        return first;
    }

    private HoldResult asks(Clinic clinic, String practitioner, String time) {
        return scheduling.hold(new HoldRequest(
                clinic,
                clinic.service("ULTRASOUND").orElseThrow(),
                Evidence.of(tender(clinic)),
                at(clinic, time),
                new Preferences(Optional.of(practitioner), Optional.empty(), Optional.empty(), Optional.empty()),
                Language.EN,
                AT_HOME));
    }
}
