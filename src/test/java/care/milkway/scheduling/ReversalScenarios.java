package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Treatment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.testing.Persona;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A second thought: for ten minutes a move, or a booking made too late to be changed, is taken back as if it never was. */
class ReversalScenarios extends AtTheClinic {

    private static final String OLD = "2026-12-02T10:00";
    private static final String NEW = "2026-12-03T11:00";

    private ReversalResult takesBack(Clinic clinic, Booked booked) {
        return parent(() -> scheduling.takeBack(clinic.id(), booked.id()));
    }

    private Booked movedToNew(Clinic clinic, Booked booked) {
        var moving = moves(clinic, booked, "tala", NEW);
        assertThat(moving).isInstanceOf(MoveResult.Done.class);
        return ((MoveResult.Done) moving).appointment();
    }

    @Test
    void priyaTakesHerMoveBack() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", OLD);
        var moved = movedToNew(clinic, booked);
        assertThat(scheduling.mayBeTakenBackUntil(moved))
                .contains(clock.instant().plus(Duration.ofMinutes(10)));
        clock.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(takesBack(clinic, moved)).isEqualTo(new ReversalResult.Done());
        var back = (Booked) found(booked);
        assertThat(back.plan().visit()).isEqualTo(booked.plan().visit());
        assertThat(back.plan().practitioner()).isEqualTo(booked.plan().practitioner());
        assertThat(back.plan().sequence()).as("calendars follow").isEqualTo(2);
        assertThat(claims(clinic)).hasSize(2).contains("mei 10:00-10:30");
        assertThat(events(clinic)).endsWith("AppointmentMoved", "AppointmentMoved");
        assertThat(audited(booked)).isEqualTo(3);
    }

    /** Booked, moved, taken back. */
    private long audited(Booked booked) {
        return jdbc.sql("select count(*) from audit.entry where clinic_id = ? and thing_id = ? and action = 'UPDATE'")
                .param(booked.plan().clinic().value())
                .param(booked.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void afterTenMinutesAMoveStays() {
        var clinic = larkhollow().describedIn(clinics);
        var moved = movedToNew(clinic, books(clinic, Persona.PRIYA, "mei", OLD));
        clock.pass(Duration.ofMinutes(10));
        assertThat(scheduling.mayBeTakenBackUntil(moved)).isEmpty();
        assertThat(takesBack(clinic, moved)).isEqualTo(new ReversalResult.TooLate());
        assertThat(found(moved)).isEqualTo(moved);
    }

    @Test
    void mayaHasTheFormerTimeByThenAndPriyaStaysWhereSheIs() {
        var clinic = larkhollow().describedIn(clinics);
        var moved = movedToNew(clinic, books(clinic, Persona.PRIYA, "mei", OLD));
        holds(clinic, "mei", OLD);
        var claims = claims(clinic);
        assertThat(takesBack(clinic, moved)).isEqualTo(new ReversalResult.Gone());
        assertThat(found(moved)).isEqualTo(moved);
        assertThat(claims(clinic)).isEqualTo(claims);
    }

    @Test
    void twoTapsOnUndoAreOneAndUndoIsNotUndone() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", OLD);
        var moved = movedToNew(clinic, booked);
        assertThat(takesBack(clinic, moved)).isEqualTo(new ReversalResult.Done());
        var back = (Booked) found(booked);
        assertThat(takesBack(clinic, moved)).isEqualTo(new ReversalResult.Done());
        assertThat(found(booked)).isEqualTo(back);
        assertThat(scheduling.mayBeTakenBackUntil(back)).isEmpty();
    }

    @Test
    void aMoveIntoTheNextHoursIsTakenBackThoughNobodyMayChangeThatAnyMore() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", OLD);
        var moving = (MoveResult.Done) moves(clinic, booked, "mei", "2026-11-30T10:00");
        assertThat(parent(() -> scheduling.mayChangeOnline(moving.appointment())))
                .isFalse();
        assertThat(takesBack(clinic, booked)).isEqualTo(new ReversalResult.Done());
        assertThat(((Booked) found(booked)).plan().visit())
                .isEqualTo(booked.plan().visit());
    }

    @Test
    void sheGetsTheFormerTimeAtThePriceSheHadAgreedTo() {
        var file = larkhollow();
        var clinic = file.describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", OLD);
        file.with(visit("SCAR", Treatment.SCAR_THERAPY).costing("120.00")).describedIn(clinics);
        var agreed = Optional.of(new BigDecimal("120.00"));
        assertThat(moves(clinic, booked.id(), Optional.of("mei"), NEW, agreed)).isInstanceOf(MoveResult.Done.class);
        assertThat(takesBack(clinic, booked)).isEqualTo(new ReversalResult.Done());
        assertThat(((Booked) found(booked)).plan().total()).isEqualByComparingTo("95.00");
    }

    @Test
    void meiHasLeftMeanwhileAndHerTimeIsGone() {
        var file = larkhollow();
        var clinic = file.describedIn(clinics);
        var moved = movedToNew(clinic, books(clinic, Persona.PRIYA, "mei", OLD));
        file.without("practitioners", "mei").describedIn(clinics);
        assertThat(takesBack(clinic, moved)).isEqualTo(new ReversalResult.Gone());
        assertThat(found(moved)).isEqualTo(moved);
    }

    @Test
    void aBookingMadeTooLateToBeChangedIsUndoneForTenMinutes() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        assertThat(cancels(booked)).isEqualTo(new CancellationResult.TooLate());
        clock.pass(Duration.ofMinutes(9));
        assertThat(takesBack(clinic, booked)).isEqualTo(new ReversalResult.Done());
        assertThat(found(booked)).isInstanceOf(Cancelled.class);
        assertThat(claims(clinic)).isEmpty();
        assertThat(events(clinic)).endsWith("AppointmentCancelled");
        holds(clinic, "mei", "2026-11-30T10:15");
    }

    @Test
    void afterTenMinutesABookingStaysToo() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.MAYA, "mei", "2026-11-30T10:00");
        clock.pass(Duration.ofMinutes(10));
        assertThat(takesBack(clinic, booked)).isEqualTo(new ReversalResult.TooLate());
        assertThat(found(booked)).isEqualTo(booked);
    }

    @Test
    void whatIsFarAwayIsCancelledLikeAnythingElse() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.MAYA, "mei", NEW);
        assertThat(scheduling.mayBeTakenBackUntil(booked)).isEmpty();
        assertThat(takesBack(clinic, booked)).isEqualTo(new ReversalResult.TooLate());
        assertThat(cancels(booked)).isEqualTo(new CancellationResult.Done());
    }

    @Test
    void nobodyTakesBackWhatIsHeldOrUnknown() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", OLD);
        assertThat(parent(() -> scheduling.takeBack(clinic.id(), hold.id()))).isEqualTo(new ReversalResult.Unknown());
        var booked = books(clinic, Persona.MAYA, "tala", "2026-11-30T10:00");
        assertThat(takesBack(other, booked)).isEqualTo(new ReversalResult.Unknown());
    }

    /** Both want Mei at ten: one gets her, and the other keeps what she has. */
    @Test
    void priyaUndoesHerMoveWhileMayaTakesTheFormerTime() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        for (int day = 2; day < 12; day++) {
            var ten = "2026-12-%02dT10:00".formatted(day);
            var priyas = books(clinic, Persona.PRIYA, "mei", ten);
            moves(clinic, priyas, "mei", "2026-12-%02dT14:00".formatted(day));
            var bothReady = new CyclicBarrier(2);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var undo = both.submit(() -> {
                    bothReady.await();
                    return takesBack(clinic, priyas);
                });
                var hold = both.submit(() -> {
                    bothReady.await();
                    return asksFor(clinic, "mei", ten);
                });
                var undone = undo.get() instanceof ReversalResult.Done;
                assertThat(hold.get() instanceof HoldResult.Done).isNotEqualTo(undone);
                assertThat(((Booked) found(priyas)).plan().visit().start())
                        .isEqualTo(undone ? at(clinic, ten) : at(clinic, "2026-12-%02dT14:00".formatted(day)));
            }
        }
    }
}
