package care.milkway.scheduling.desk;

import static care.milkway.testing.ClinicBuilder.practitioner;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.kernel.AppointmentId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.desk.DeskResult.NotAll;
import care.milkway.scheduling.desk.DeskResult.SeriesWeekRefused;
import care.milkway.staff.DeskVisit;
import care.milkway.testing.Persona;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody calls about one of her weekly visits and all that come after it: Robin moves or cancels them, or none. */
class DeskSeriesScenarios extends AtTheDesk {

    @Autowired
    ApplicationContext context;

    private Clinic clinic;

    /** On the fourteenth of March 2027 the clocks of Toronto go forward. */
    @BeforeEach
    void theClockChangesInThreeWeeks() {
        clock.set("2027-02-22T08:00", "America/Toronto");
        clinic = larkhollow().booking(60, 120, 24, 10, 24).describedIn(clinics);
    }

    private List<Booked> tessasWeeks(String first, int visits) {
        return new DeskVisit(context).weekly(clinic, known(clinic, Persona.TESSA), "mei", at(clinic, first), visits);
    }

    private DeskResult movesFrom(Booked visit, String time, Optional<String> practitioner) {
        return robin(() -> desk.moveFrom(new DeskMove(
                clinic.id(),
                visit.id(),
                at(clinic, time),
                Optional.empty(),
                practitioner,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty())));
    }

    private DeskResult movesFrom(Booked visit, String time) {
        return movesFrom(visit, time, Optional.empty());
    }

    private DeskResult cancelsFrom(Booked visit, Optional<RuleOverride> override) {
        return robin(() -> desk.cancelFrom(clinic.id(), visit.id(), override));
    }

    /** When they are on the wall's clock and with whom; one that is cancelled is {@code "cancelled"}. */
    private List<String> now(List<Booked> visits) {
        return visits.stream()
                .map(this::found)
                .map(each -> each instanceof Booked booked
                        ? LocalDateTime.ofInstant(
                                        booked.plan().visit().start(),
                                        clinic.sites().getFirst().timeZone())
                                .toString()
                        : "cancelled")
                .toList();
    }

    @Test
    void fromTheSecondOnAllMoveAndStayAtThatHourWhenTheClockChanges() {
        var visits = tessasWeeks("2027-03-02T14:00", 4);
        assertThat(done(movesFrom(visits.get(1), "2027-03-10T16:00")).id())
                .isEqualTo(visits.get(1).id());
        assertThat(now(visits))
                .containsExactly("2027-03-02T14:00", "2027-03-10T16:00", "2027-03-17T16:00", "2027-03-24T16:00");
        assertThat(claims(clinic)).hasSize(8);
    }

    /** Each goes where the next one was. */
    @Test
    void allMoveByAWeekIntoTheirOwnTimesAndBack() {
        var visits = tessasWeeks("2027-03-02T14:00", 3);
        done(movesFrom(visits.getFirst(), "2027-03-09T14:00"));
        assertThat(now(visits)).containsExactly("2027-03-09T14:00", "2027-03-16T14:00", "2027-03-23T14:00");
        done(movesFrom(visits.getFirst(), "2027-03-02T14:00"));
        assertThat(now(visits)).containsExactly("2027-03-02T14:00", "2027-03-09T14:00", "2027-03-16T14:00");
    }

    @Test
    void oneWeekWasTakenMeanwhileAndNoneIsMoved() {
        var visits = tessasWeeks("2027-03-02T14:00", 4);
        books(clinic, Persona.PRIYA, "mei", "2027-03-17T15:45");
        var before = claims(clinic);
        assertThat(movesFrom(visits.get(1), "2027-03-10T16:00"))
                .isEqualTo(new NotAll(
                        List.of(new SeriesWeekRefused(
                                LocalDateTime.parse("2027-03-17T16:00"), refused(Obstacle.TAKEN))),
                        3));
        assertThat(now(visits))
                .containsExactly("2027-03-02T14:00", "2027-03-09T14:00", "2027-03-16T14:00", "2027-03-23T14:00");
        assertThat(claims(clinic)).isEqualTo(before);
        assertThat(done(movesFrom(visits.get(1), "2027-03-10T16:00", Optional.of("tala")))
                        .id())
                .as("all of them with somebody who is free each week")
                .isEqualTo(visits.get(1).id());
        assertThat(now(visits)).endsWith("2027-03-17T16:00", "2027-03-24T16:00");
    }

    /** Whoever keeps that one week at the same moment gets it, or the desk gets all: never both. */
    @Test
    void oneWeekIsRacedFor() throws Exception {
        var visits = tessasWeeks("2027-03-02T10:00", 4);
        var ready = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var robins = both.submit(() -> {
                ready.await();
                return movesFrom(visits.getFirst(), "2027-03-03T11:00");
            });
            var junes = both.submit(() -> {
                ready.await();
                return asksFor(clinic, "mei", "2027-03-17T11:00");
            });
            var moved = robins.get() instanceof DeskResult.Done;
            assertThat(junes.get() instanceof HoldResult.Done).isNotEqualTo(moved);
            assertThat(now(visits).stream().filter(each -> each.endsWith("T11:00")))
                    .hasSize(moved ? 4 : 0);
        }
    }

    @Test
    void anHourThatTheClockSkipsIsNamedAndNothingIsMoved() {
        clinic = larkhollow()
                .booking(60, 120, 24, 10, 24)
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("01:00-05:00"))
                .describedIn(clinics);
        var visits = tessasWeeks("2027-03-07T03:30", 3);
        assertThat(movesFrom(visits.getFirst(), "2027-03-07T02:30"))
                .isEqualTo(new NotAll(
                        List.of(new SeriesWeekRefused(
                                LocalDateTime.parse("2027-03-14T02:30"), refused(Obstacle.SKIPPED_HOUR))),
                        3));
        assertThat(now(visits)).startsWith("2027-03-07T03:30");
    }

    @Test
    void aWeekThatWasCancelledStaysCancelledAndDoesNotCount() {
        var visits = tessasWeeks("2027-03-02T14:00", 4);
        robin(() -> desk.cancel(clinic.id(), visits.get(2).id(), Optional.empty()));
        done(movesFrom(visits.get(1), "2027-03-10T16:00"));
        assertThat(now(visits))
                .containsExactly("2027-03-02T14:00", "2027-03-10T16:00", "cancelled", "2027-03-24T16:00");
        assertThat(movesFrom(visits.get(2), "2027-03-18T10:00")).isEqualTo(refused(Obstacle.CANCELLED));
    }

    @Test
    void theThirdAndAllAfterItAreCancelledOverTheChangeOfTheClock() {
        var visits = tessasWeeks("2027-03-02T14:00", 5);
        isDone(cancelsFrom(visits.get(2), Optional.empty()));
        assertThat(now(visits))
                .containsExactly("2027-03-02T14:00", "2027-03-09T14:00", "cancelled", "cancelled", "cancelled");
        assertThat(claims(clinic)).hasSize(4);
        assertThat(asksFor(clinic, "mei", "2027-03-30T14:00")).isInstanceOf(HoldResult.Done.class);
        assertThat(cancelsFrom(visits.get(2), Optional.empty())).isEqualTo(refused(Obstacle.CANCELLED));
    }

    @Test
    void tooLateForTheFirstKeepsAllUntilThereIsAReason() {
        var visits = tessasWeeks("2027-03-02T14:00", 3);
        clock.set("2027-03-02T08:00", "America/Toronto");
        assertThat(cancelsFrom(visits.getFirst(), Optional.empty())).isInstanceOf(DeskResult.OverrideNeeded.class);
        assertThat(now(visits)).doesNotContain("cancelled");
        isDone(cancelsFrom(visits.getFirst(), because("her child is in hospital")));
        assertThat(now(visits)).containsOnly("cancelled");
        assertThat(setAside(visits.getFirst())).singleElement().asString().endsWith("her child is in hospital");
        assertThat(setAside(visits.getLast())).isEmpty();
    }

    /** What somebody has come for is not taken from under her. */
    @Test
    void whatHasBegunKeepsAll() {
        var visits = tessasWeeks("2027-03-02T14:00", 3);
        clock.set("2027-03-02T13:55", "America/Toronto");
        robin(() -> desk.tell(clinic.id(), visits.getFirst().id(), VisitFact.ARRIVED));
        assertThat(cancelsFrom(visits.getFirst(), because("she asked"))).isEqualTo(refused(Obstacle.BEGUN));
        assertThat(now(visits)).doesNotContain("cancelled");
    }

    @Test
    void oneThatBelongsToNoSeriesIsMovedAlone() {
        var visit = books(clinic, Persona.MAYA, "mei", "2027-03-02T14:00");
        done(movesFrom(visit, "2027-03-02T15:00"));
        assertThat(now(List.of(visit))).containsExactly("2027-03-02T15:00");
        assertThat(robin(() -> desk.moveFrom(new DeskMove(
                        clinic.id(),
                        new AppointmentId(UUID.randomUUID()),
                        at(clinic, "2027-03-02T15:00"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()))))
                .isInstanceOf(DeskResult.Unknown.class);
    }

    private static void isDone(DeskResult result) {
        assertThat(result).isInstanceOf(DeskResult.Done.class);
    }
}
