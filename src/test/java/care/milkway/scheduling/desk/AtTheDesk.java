package care.milkway.scheduling.desk;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.scheduling.board.VisitState;
import care.milkway.testing.Persona;
import care.milkway.triage.CheckId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** Robin sits at the front desk of a clinic of the test's own. */
public abstract class AtTheDesk extends AtTheClinic {

    protected static final Actor ROBIN = new Actor.Staff(new UUID(9, 1), Set.of(Role.FRONT_DESK));
    protected static final Actor A_PRACTITIONER = new Actor.Staff(new UUID(9, 2), Set.of(Role.PRACTITIONER));

    @Autowired
    protected FrontDesk desk;

    @Autowired
    protected Register register;

    @Autowired
    protected Work work;

    protected static <T> T robin(Supplier<T> does) {
        return ROBIN.doing(does::get);
    }

    protected static Optional<RuleOverride> because(String reason) {
        return Optional.of(new RuleOverride(reason));
    }

    protected PatientId known(Clinic clinic, Persona who) {
        return work.in(clinic.id(), ROBIN, () -> register.addByStaff(who.contact(), Optional.empty()));
    }

    /** A call about a scar, to be booked as it stands. */
    public record Call(
            Clinic clinic,
            Persona who,
            String service,
            Optional<CheckId> check,
            String practitioner,
            String time,
            Optional<BigDecimal> price,
            Optional<RuleOverride> override) {

        public static Call of(Clinic clinic, Persona who, String practitioner, String time) {
            return new Call(
                    clinic, who, "SCAR", Optional.empty(), practitioner, time, Optional.empty(), Optional.empty());
        }

        public Call because(String reason) {
            return new Call(
                    clinic, who, service, check, practitioner, time, price, Optional.of(new RuleOverride(reason)));
        }

        public Call at(String amount) {
            return new Call(
                    clinic, who, service, check, practitioner, time, Optional.of(new BigDecimal(amount)), override);
        }

        public Call about(String other, Optional<CheckId> answers) {
            return new Call(clinic, who, other, answers, practitioner, time, price, override);
        }
    }

    protected DeskResult calls(Call call) {
        return books(call, known(call.clinic(), call.who()), new AppointmentId(UUID.randomUUID()));
    }

    protected DeskResult books(Call call, PatientId person, AppointmentId id) {
        return robin(() -> desk.book(new DeskBooking(
                call.clinic().id(),
                id,
                person,
                call.service(),
                Mode.IN_PERSON,
                call.check(),
                at(call.clinic(), call.time()),
                call.practitioner(),
                Optional.empty(),
                call.price(),
                Language.EN,
                call.override())));
    }

    protected static Booked done(DeskResult result) {
        assertThat(result).isInstanceOf(DeskResult.Done.class);
        return (Booked) ((DeskResult.Done) result).appointment();
    }

    protected DeskResult drags(
            Booked visit, Clinic clinic, String practitioner, String time, Optional<RuleOverride> override) {
        return robin(() -> desk.move(new DeskMove(
                clinic.id(),
                visit.id(),
                at(clinic, time),
                Optional.empty(),
                Optional.of(practitioner),
                Optional.empty(),
                Optional.empty(),
                false,
                override)));
    }

    protected DeskResult lengthens(Booked visit, Clinic clinic, int minutes) {
        return robin(() -> desk.move(new DeskMove(
                clinic.id(),
                visit.id(),
                visit.plan().visit().start(),
                Optional.of(Duration.ofMinutes(minutes)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty())));
    }

    protected DeskResult toRoom(Booked visit, Clinic clinic, String room) {
        return robin(() -> desk.move(new DeskMove(
                clinic.id(),
                visit.id(),
                visit.plan().visit().start(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ResourceId.of(clinic.id(), ResourceId.Kind.ROOM, room)),
                Optional.empty(),
                false,
                Optional.empty())));
    }

    /** What the board says of it. */
    protected BoardVisit onTheBoard(Appointment visit) {
        return work.in(visit.plan().clinic(), ROBIN, () -> desk.board(List.of(visit.id())))
                .getFirst();
    }

    protected VisitState state(Appointment visit) {
        var shown = onTheBoard(visit);
        return VisitState.of(shown.appointment(), shown.attendance(), clock.instant());
    }

    /** Which rules were set aside for it and why, as the rows say. */
    protected List<String> setAside(Appointment visit) {
        return jdbc.sql("""
                        select rule || ': ' || reason from scheduling.rule_override
                        where clinic_id = :clinic and appointment_id = :id order by rule""")
                .param("clinic", visit.plan().clinic().value())
                .param("id", visit.id().value())
                .query(String.class)
                .list();
    }

    protected static DeskResult refused(Obstacle because) {
        return new DeskResult.Refused(because);
    }

    protected static DeskResult needs(Waivable... rules) {
        return new DeskResult.OverrideNeeded(Set.of(rules));
    }
}
