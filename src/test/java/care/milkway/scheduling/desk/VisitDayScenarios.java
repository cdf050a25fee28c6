package care.milkway.scheduling.desk;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.database.ChangeFeed;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.board.FactResult;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.board.VisitState;
import care.milkway.testing.Persona;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk tells of a visit on its day, and what the board makes of it. */
class VisitDayScenarios extends AtTheDesk {

    @Autowired
    Diaries diaries;

    @Autowired
    ChangeFeed changes;

    @Test
    void priyaIsBookedLateArrivesGoesInAndIsDone() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        assertThat(state(visit)).isEqualTo(VisitState.BOOKED);
        clock.set("2026-11-30T10:04", "America/Toronto");
        assertThat(state(visit)).isEqualTo(VisitState.BOOKED);
        clock.pass(Duration.ofMinutes(1));
        assertThat(state(visit)).isEqualTo(VisitState.LATE);
        tells(visit, VisitFact.ARRIVED);
        assertThat(state(visit)).isEqualTo(VisitState.ARRIVED);
        tells(visit, VisitFact.BEGUN);
        assertThat(state(visit)).isEqualTo(VisitState.WITH_PRACTITIONER);
        tells(visit, VisitFact.ENDED);
        assertThat(state(visit)).isEqualTo(VisitState.DONE);
        assertThat(onTheBoard(visit).attendance().facts()).hasSize(3);
    }

    private void tells(Appointment visit, VisitFact fact) {
        assertThat(robin(() -> desk.tell(visit.plan().clinic(), visit.id(), fact)))
                .isEqualTo(FactResult.DONE);
    }

    @Test
    void aTapOnDoneSaysThatSheCameAndWentIn() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        tells(visit, VisitFact.ENDED);
        robin(() -> desk.takeBack(clinic.id(), visit.id(), VisitFact.BEGUN));
        assertThat(state(visit)).isEqualTo(VisitState.ARRIVED);
    }

    @Test
    void nobodyIsMissedBeforeHerTimeOrArrivesOnAnotherDay() {
        var clinic = larkhollow().describedIn(clinics);
        var today = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        var tomorrow = books(clinic, Persona.MAYA, "mei", "2026-12-01T10:00");
        assertThat(robin(() -> desk.tell(clinic.id(), today.id(), VisitFact.NOT_COME)))
                .isEqualTo(FactResult.TOO_EARLY);
        assertThat(robin(() -> desk.tell(clinic.id(), tomorrow.id(), VisitFact.ARRIVED)))
                .isEqualTo(FactResult.TOO_EARLY);
    }

    @Test
    void whoCameAfterAllWasNotMissed() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        clock.set("2026-11-30T10:20", "America/Toronto");
        tells(visit, VisitFact.NOT_COME);
        assertThat(state(visit)).isEqualTo(VisitState.NOT_COME);
        tells(visit, VisitFact.ARRIVED);
        assertThat(state(visit)).isEqualTo(VisitState.ARRIVED);
        assertThat(robin(() -> desk.tell(clinic.id(), visit.id(), VisitFact.NOT_COME)))
                .isEqualTo(FactResult.CONTRADICTED);
    }

    @Test
    void nobodyArrivesForWhatIsCancelled() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        cancels(visit);
        assertThat(robin(() -> desk.tell(clinic.id(), visit.id(), VisitFact.ARRIVED)))
                .isEqualTo(FactResult.CONTRADICTED);
        assertThat(state(visit)).isEqualTo(VisitState.CANCELLED);
    }

    /** A state on the appointment's row would make every node read the clinic's day again. */
    @Test
    void anArrivalLeavesEveryDiaryInMemory() {
        var clinic = larkhollow().describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-11-30T10:00");
        changes.poll();
        free(clinic, "SCAR", 3);
        assertThat(diaries.has(clinic, visit.plan().visit(), clock.instant())).isTrue();
        tells(visit, VisitFact.ARRIVED);
        changes.poll();
        assertThat(diaries.has(clinic, visit.plan().visit(), clock.instant())).isTrue();
        assertThat(found(visit).plan().sequence()).isZero();
    }
}
