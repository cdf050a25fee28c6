package care.milkway.scheduling.waitlist;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Verdict;
import care.milkway.identity.Actor;
import care.milkway.kernel.InvalidInput;
import care.milkway.patient.Register;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.waitlist.TimeOffer.Answer;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import care.milkway.testing.Persona;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.AnswersBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is offered a time, in which order, and who is not. */
class WaitingListOrderScenarios extends AtTheWaitingList {

    @Test
    void whatOneGivesBackIsKeptForTheOneWhoHasWaitedLongest() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(clinic, Persona.ROSA);
        rounds.offer();
        assertThat(offers(june)).as("nothing was given back").isEmpty();

        cancels(mayas);
        rounds.offer();
        assertThat(offers(june)).singleElement().satisfies(offer -> {
            assertThat(offer.visit()).isEqualTo(mayas.plan().visit());
            assertThat(offer.answerUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        });
        assertThat(offers(rosa)).isEmpty();
        assertThat(free(clinic, "SCAR", 3)).as("kept for her").doesNotContain("mei 2026-12-02T10:00");

        var taken = accepts(june, offers(june).getFirst());
        assertThat(taken).isInstanceOf(Acceptance.Done.class);
        assertThat(accepts(june, offers(june).getFirst())).as("a double tap").isEqualTo(taken);
        assertThat(again(june).entry().ended()).contains(Ended.BOOKED);
        clock.pass(Duration.ofHours(2));
        rounds.offer();
        assertThat(offers(rosa)).as("it is gone").isEmpty();
    }

    @Test
    void whoIsMoreUrgentIsAskedBeforeWhoHasWaitedLonger() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE, Optional.empty(), "SCAR", WANTED);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(
                clinic,
                Persona.ROSA,
                Optional.of(checked(
                        clinic,
                        AnswersBuilder.tenderLump().but("hoursSinceOnset=30").answers())),
                "SCAR",
                WANTED);
        cancels(mayas);
        rounds.offer();
        assertThat(offers(rosa)).hasSize(1);
        assertThat(offers(june)).isEmpty();
    }

    @Test
    void whoRefusesLeavesItToTheNextAndGoesOnWaiting() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(clinic, Persona.ROSA);
        cancels(mayas);
        rounds.offer();
        refuses(june, offers(june).getFirst().id());
        rounds.offer();

        assertThat(offers(june)).singleElement().satisfies(offer -> assertThat(offer.answer())
                .contains(Answer.REFUSED));
        assertThat(again(june).entry().ended()).isEmpty();
        assertThat(offers(rosa)).hasSize(1);
        refuses(rosa, offers(rosa).getFirst().id());
        rounds.offer();
        assertThat(free(clinic, "SCAR", 3)).as("now everybody may have it").contains("mei 2026-12-02T10:00");
    }

    @Test
    void whoDoesNotAnswerInTimeLosesItToTheNext() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(clinic, Persona.ROSA);
        cancels(mayas);
        rounds.offer();
        var late = offers(june).getFirst();
        clock.pass(Duration.ofMinutes(59));
        rounds.offer();
        assertThat(offers(rosa)).as("a minute is left").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(accepts(june, late)).isInstanceOf(Acceptance.Over.class);
        rounds.offer();
        assertThat(offers(rosa)).hasSize(1);
        assertThat(accepts(june, late)).as("after its deadline").isInstanceOf(Acceptance.Over.class);
        assertThat(accepts(rosa, offers(rosa).getFirst())).isInstanceOf(Acceptance.Done.class);
    }

    @Test
    void whoHasNotOpenedHerLinkIsOfferedNothing() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = joins(clinic, Persona.JUNE, Optional.empty(), "SCAR", WANTED);
        cancels(mayas);
        rounds.offer();
        assertThat(offers(june)).isEmpty();
    }

    @Test
    void aTimeThatDoesNotSuitHerIsNotOffered() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var evening = wanted(EnumSet.allOf(DayOfWeek.class), Set.of(DayPart.EVENING), WEDNESDAY);
        var june = waits(clinic, Persona.JUNE, Optional.empty(), "SCAR", evening);
        cancels(mayas);
        rounds.offer();
        assertThat(offers(june)).isEmpty();
    }

    /** Complaint: an evening search returns nothing, for it is the next day elsewhere. */
    @Test
    void anEveningIsAnEveningOnTheClockOfThePlace() {
        var clinic = littleClinic();
        var late = books(clinic, Persona.MAYA, "mei", "2026-12-02T19:30");
        var evening = wanted(Set.of(DayOfWeek.WEDNESDAY), Set.of(DayPart.EVENING), WEDNESDAY);
        var june = waits(clinic, Persona.JUNE, Optional.empty(), "SCAR", evening);
        cancels(late);
        rounds.offer();
        assertThat(offers(june)).hasSize(1);
    }

    @Test
    void aDayThatCannotBeBookedIsNoLastDay() {
        var clinic = littleClinic();
        var past = wanted(Set.of(DayOfWeek.MONDAY), Set.of(DayPart.MORNING), LocalDate.of(2026, 11, 1));
        assertThatThrownBy(() -> joins(clinic, Persona.JUNE, Optional.empty(), "SCAR", past))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> wanted(Set.of(), Set.of(DayPart.MORNING), WEDNESDAY))
                .isInstanceOf(InvalidInput.class);
    }

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);
}
