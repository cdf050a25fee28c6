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
class WaitingListScenarios extends AtTheClinic {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);

    @Autowired
    WaitingList waiting;

    @Autowired
    FreedTimeOffers rounds;

    @Autowired
    Register register;

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
    void whoHasNotOpenedHerLinkIsOfferedNothing() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = joins(clinic, Persona.JUNE, Optional.empty(), "SCAR", WANTED);
        cancels(mayas);
        rounds.offer();
        assertThat(offers(june)).isEmpty();
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

    @Test
    void aDayThatCannotBeBookedIsNoLastDay() {
        var clinic = littleClinic();
        var past = wanted(Set.of(DayOfWeek.MONDAY), Set.of(DayPart.MORNING), LocalDate.of(2026, 11, 1));
        assertThatThrownBy(() -> joins(clinic, Persona.JUNE, Optional.empty(), "SCAR", past))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> wanted(Set.of(), Set.of(DayPart.MORNING), WEDNESDAY))
                .isInstanceOf(InvalidInput.class);
    }

    private static final WantedTimes WANTED =
            wanted(EnumSet.allOf(DayOfWeek.class), EnumSet.allOf(DayPart.class), LocalDate.of(2026, 12, 10));

    private static WantedTimes wanted(Set<DayOfWeek> days, Set<DayPart> parts, LocalDate last) {
        return new WantedTimes(Mode.IN_PERSON, Optional.empty(), Optional.empty(), days, parts, last);
    }

    /** Mei alone, from morning to evening, in one room. */
    private Clinic littleClinic() {
        return littleClinic("ONE_BY_ONE");
    }

    private Clinic littleClinic(String offer) {
        return aClinic()
                .offering(offer)
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-21:00"))
                .with(room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
    }

    private Place waits(Clinic clinic, Persona who) {
        return waits(clinic, who, Optional.empty(), "SCAR", WANTED);
    }

    private Place waits(Clinic clinic, Persona who, Optional<CheckId> check, String service, WantedTimes wanted) {
        var place = joins(clinic, who, check, service, wanted);
        new Actor.Visitor().doing(() -> waiting.opened(place));
        return again(place);
    }

    private Place joins(Clinic clinic, Persona who, Optional<CheckId> check, String service, WantedTimes wanted) {
        var offered = clinic.service(service).orElseThrow();
        var result = parent(() -> waiting.join(clinic, offered, Evidence.of(check), wanted, who.contact()));
        assertThat(result).isInstanceOf(JoinResult.Done.class);
        var entry = ((JoinResult.Done) result).entry();
        return parent(() -> waiting.find(clinic.id(), entry.id())).orElseThrow();
    }

    private Place again(Place place) {
        return parent(() -> waiting.find(place.entry().clinic(), place.entry().id()))
                .orElseThrow();
    }

    private List<TimeOffer> offers(Place place) {
        return again(place).offers();
    }

    private void refuses(Place place, UUID offer) {
        new Actor.Visitor().doing(() -> waiting.refuse(place, offer));
    }

    private Acceptance accepts(Place place, TimeOffer offer) {
        return accepts(place, offer.id());
    }

    private Acceptance accepts(Place place, UUID offer) {
        return parent(
                () -> waiting.accept(place, offer, Evidence.of(place.entry().check())));
    }
}
