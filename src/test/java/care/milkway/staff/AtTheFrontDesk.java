package care.milkway.staff;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A little clinic of the test's own, in which somebody is at the desk. */
public abstract class AtTheFrontDesk extends AtTheProgram {

    protected Clinic clinic;
    protected DeskVisit desk;

    @BeforeEach
    void thereIsALittleClinic() {
        desk = new DeskVisit(context);
        clinic = desk.littleClinic();
    }

    /** Robin, who has signed in. */
    protected StaffBrowser robin() {
        var staff = new StaffRoom(context);
        return staff.signedIn(port, staff.somebody(clinic.id(), Role.FRONT_DESK));
    }

    /** Scar therapy for somebody the clinic has not seen before. */
    protected AppointmentId booked(String name, String practitioner, String time) {
        var zone = clinic.sites().getFirst().timeZone();
        return desk.booked(
                clinic,
                desk.person(clinic.id(), name),
                "SCAR",
                practitioner,
                LocalDateTime.parse(time).atZone(zone).toInstant());
    }

    /** When it begins, as the clock of the clinic shows it. */
    protected String start(AppointmentId visit) {
        return jdbc.sql("""
                        select to_char(starts_at at time zone 'America/Toronto', 'YYYY-MM-DD"T"HH24:MI')
                        from scheduling.appointment where clinic_id = ? and appointment_id = ?""")
                .params(clinic.id().value(), visit.value())
                .query(String.class)
                .single();
    }

    /** The form by which the clinic's first practitioner is away on Wednesday morning. */
    protected Map<String, String> awayOnWednesdayMorning() {
        var mei = clinic.practitionerId(clinic.practitioners().getFirst());
        return Map.of(
                "kind",
                "CLOSURE",
                "date",
                "2026-12-02",
                "from",
                "09:00",
                "until",
                "12:00",
                "reason",
                "a leak",
                "resource",
                mei.value().toString());
    }
}
