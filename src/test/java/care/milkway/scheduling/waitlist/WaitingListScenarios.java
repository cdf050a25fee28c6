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

/** A time that is given back finds who waits for it. */
class WaitingListScenarios extends AtTheWaitingList {

    @Test
    void anOfferIsTakenWithHerOwnLinkOnly() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(clinic, Persona.ROSA);
        cancels(mayas);
        rounds.offer();
        assertThat(accepts(rosa, offers(june).getFirst())).isInstanceOf(Acceptance.Unknown.class);
        refuses(rosa, offers(june).getFirst().id());
        assertThat(offers(june).getFirst().answer()).as("nor refused").isEmpty();
    }

    @Test
    void whoseCheckHasSinceClosedTheTreatmentDoesNotGetIt() {
        var clinic = larkhollow().describedIn(clinics);
        var tender = checked(
                clinic, AnswersBuilder.tenderLump().but("hoursSinceOnset=30").answers());
        var mayas = booked(confirms(
                held(asksFor(clinic, "ULTRASOUND", Optional.of(tender), "mei", "2026-12-02T10:00")),
                Persona.MAYA,
                "maya"));
        var june = waits(clinic, Persona.JUNE, Optional.of(tender), "ULTRASOUND", WANTED);
        cancels(mayas);
        rounds.offer();
        var offer = offers(june).getFirst();
        var worse = checked(
                clinic, AnswersBuilder.tenderLump().but("temperature=39.2 C").answers());
        var refused = parent(() -> waiting.accept(june, offer.id(), Evidence.of(Optional.of(worse))));
        assertThat(refused).isInstanceOfSatisfying(Acceptance.NotEligible.class, each -> assertThat(each.because())
                .isInstanceOf(Verdict.NotEligible.class));
        assertThat(offers(june).getFirst().answer()).as("others can have it").contains(Answer.REFUSED);
    }

    @Test
    void whoseAnswersAreADayOldAnswersAnewWhileTheTimeIsKept() {
        var clinic = larkhollow().describedIn(clinics);
        var tender = checked(
                clinic, AnswersBuilder.tenderLump().but("hoursSinceOnset=30").answers());
        var mayas = booked(confirms(
                held(asksFor(clinic, "ULTRASOUND", Optional.of(tender), "mei", "2026-12-03T10:00")),
                Persona.MAYA,
                "maya"));
        var june = waits(clinic, Persona.JUNE, Optional.of(tender), "ULTRASOUND", WANTED);
        clock.pass(Duration.ofHours(25));
        cancels(mayas);
        rounds.offer();
        var offer = offers(june).getFirst();
        assertThat(accepts(june, offer)).isInstanceOf(Acceptance.CheckFirst.class);
        var fresh = checked(
                clinic, AnswersBuilder.tenderLump().but("hoursSinceOnset=30").answers());
        assertThat(parent(() -> waiting.accept(june, offer.id(), Evidence.of(Optional.of(fresh)))))
                .isInstanceOf(Acceptance.Done.class);
    }

    @Test
    void offeredToAllItIsWhoeverTapsFirst() throws Exception {
        var clinic = littleClinic("TO_ALL");
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var people = List.of(waits(clinic, Persona.JUNE), waits(clinic, Persona.ROSA), waits(clinic, Persona.TESSA));
        cancels(mayas);
        rounds.offer();
        var taps = new ArrayList<Callable<Acceptance>>();
        people.forEach(each -> taps.add(() -> accepts(each, offers(each).getFirst())));
        var taken = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tap : threads.invokeAll(taps)) {
                taken += tap.get() instanceof Acceptance.Done ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        assertThat(people.stream().filter(each -> again(each).entry().ended().isPresent()))
                .hasSize(1);
    }

    @Test
    void aMoveGivesItsFormerTimeBack() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        moves(clinic, mayas, "mei", "2026-12-02T16:00");
        rounds.offer();
        assertThat(offers(june)).singleElement().satisfies(offer -> assertThat(offer.visit())
                .isEqualTo(mayas.plan().visit()));
    }

    @Test
    void whoLeavesGivesTheOfferedTimeToTheNext() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(clinic, Persona.ROSA);
        cancels(mayas);
        rounds.offer();
        new Actor.Visitor().doing(() -> waiting.end(june.entry(), Ended.LEFT));
        rounds.offer();
        assertThat(offers(rosa)).hasSize(1);
        assertThat(accepts(june, offers(june).getFirst())).isInstanceOf(Acceptance.Over.class);
    }

    @Test
    void manyRoundsAtOnceOfferItOnce() throws Exception {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var people = List.of(waits(clinic, Persona.JUNE), waits(clinic, Persona.ROSA), waits(clinic, Persona.TESSA));
        cancels(mayas);
        Callable<Boolean> program = () -> {
            rounds.offer();
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(program, program, program, program, program, program))) {
                done.get();
            }
        }
        assertThat(people.stream().mapToInt(each -> offers(each).size()).sum()).isEqualTo(1);
    }
}
