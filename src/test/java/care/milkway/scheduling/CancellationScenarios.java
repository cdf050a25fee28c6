package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.testing.Persona;
import org.junit.jupiter.api.Test;

/** Up to a day before, a visit can be cancelled with a tap. */
class CancellationScenarios extends AtTheClinic {

    @Test
    void priyaCancelsInTimeAndTheTimeIsFreeAgain() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        clock.set("2026-12-01T10:00", "America/Toronto");
        assertThat(cancels(booked)).as("to the minute").isEqualTo(new CancellationResult.Done());
        assertThat(found(booked)).isInstanceOfSatisfying(Cancelled.class, cancelled -> {
            assertThat(cancelled.at()).isEqualTo(clock.instant());
            assertThat(cancelled.patient()).isEqualTo(booked.patient());
        });
        assertThat(claims(clinic)).isEmpty();
        books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        assertThat(events(clinic)).contains("AppointmentCancelled");
    }

    @Test
    void mayaLeavesItTooLate() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        clock.set("2026-12-01T10:00:00.001", "America/Toronto");
        assertThat(cancels(booked)).isEqualTo(new CancellationResult.TooLate());
        assertThat(found(booked)).isEqualTo(booked);
        assertThat(claims(clinic)).hasSize(2);
        assertThat(events(clinic)).doesNotContain("AppointmentCancelled");
    }

    @Test
    void rosaCancelsTwiceAndIsToldTheSame() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.ROSA, "mei", "2026-12-02T10:00");
        cancels(booked);
        var once = found(booked);
        clock.set("2026-12-02T09:00", "America/Toronto");
        assertThat(cancels(booked)).isEqualTo(new CancellationResult.Done());
        assertThat(found(booked)).isEqualTo(once);
        assertThat(events(clinic)).containsOnlyOnce("AppointmentCancelled");
    }

    @Test
    void whatIsCancelledIsNotBookedAgainByAnOldTap() {
        var clinic = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-12-02T10:00");
        cancels(booked(confirms(hold, Persona.ROSA, "key")));
        assertThat(confirms(hold, Persona.ROSA, "key")).isEqualTo(new Confirmation.Stale());
        assertThat(claims(clinic)).isEmpty();
    }

    @Test
    void nobodyCancelsAHoldOrAVisitOfAnotherClinic() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var hold = holds(clinic, "mei", "2026-12-02T10:00");
        assertThat(parent(() -> scheduling.cancel(clinic.id(), hold.id()))).isEqualTo(new CancellationResult.Unknown());
        var booked = booked(confirms(hold, Persona.MAYA, "key"));
        assertThat(parent(() -> scheduling.cancel(other.id(), booked.id())))
                .isEqualTo(new CancellationResult.Unknown());
        assertThat(found(booked)).isEqualTo(booked);
    }
}
