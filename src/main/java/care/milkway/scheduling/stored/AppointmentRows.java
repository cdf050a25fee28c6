package care.milkway.scheduling.stored;

import care.milkway.clinic.Mode;
import care.milkway.clinic.ResourceId;
import care.milkway.eligibility.Evidence;
import care.milkway.eligibility.Evidence.AcceptedLetter;
import care.milkway.eligibility.Evidence.AwaitedLetter;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.referral.LetterId;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.EarlierTime;
import care.milkway.scheduling.Appointment.LastChange;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.Appointment.SeriesPlace;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.board.Attendance;
import care.milkway.scheduling.board.BoardVisit;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.triage.CheckId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads an appointment from a row. */
public final class AppointmentRows {

    public static final String COLUMNS = """
            clinic_id, appointment_id, clinic_version, service_code, check_id, practitioner_id, room_id, device_id,
            site_key, mode, starts_at, ends_at, price, tax_percent, language, held_at, held_until, patient_id,
            sequence, cancelled_at, booked_at, moved_at, earlier_version, earlier_practitioner_id, earlier_site_key,
            earlier_starts_at, earlier_ends_at, earlier_price, earlier_tax_percent, letter_due_at, letter_id,
            cancelled_because, series_id, series_position""";

    private AppointmentRows() {}

    static Appointment appointment(ResultSet row, int number) throws SQLException {
        var plan = plan(row);
        var until = moment(row, "held_until");
        if (until.isPresent()) {
            return new Appointment.Held(plan, until.get());
        }
        var patient = new PatientId(row.getObject("patient_id", UUID.class));
        var cancelled = moment(row, "cancelled_at");
        return cancelled.isPresent()
                ? new Appointment.Cancelled(plan, patient, cancelled.get(), cause(row))
                : new Appointment.Booked(plan, patient, lastChange(row));
    }

    public static BoardVisit boardVisit(ResultSet row, int number) throws SQLException {
        var facts = new EnumMap<VisitFact, Instant>(VisitFact.class);
        for (var fact : VisitFact.values()) {
            moment(row, fact.name().toLowerCase(Locale.ROOT)).ifPresent(at -> facts.put(fact, at));
        }
        return new BoardVisit(appointment(row, number), new Attendance(facts));
    }

    private static LastChange lastChange(ResultSet row) throws SQLException {
        var moved = moment(row, "moved_at");
        var at = moved.isPresent() ? moved : moment(row, "booked_at");
        return new LastChange(at.orElseThrow(), moved.isPresent(), earlier(row));
    }

    private static CancellationCause cause(ResultSet row) throws SQLException {
        var cause = row.getString("cancelled_because");
        return cause == null ? CancellationCause.ASKED : CancellationCause.valueOf(cause);
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var evidence = Evidence.of(id(row, "check_id", CheckId::new));
        var due = moment(row, "letter_due_at");
        var accepted = id(row, "letter_id", LetterId::new);
        return due.map(until -> evidence.with(new AwaitedLetter(until)))
                .or(() -> accepted.map(letter -> evidence.with(new AcceptedLetter(letter))))
                .orElse(evidence);
    }

    private static Optional<EarlierTime> earlier(ResultSet row) throws SQLException {
        var start = moment(row, "earlier_starts_at");
        if (start.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EarlierTime(
                row.getInt("earlier_version"),
                new ResourceId(row.getObject("earlier_practitioner_id", UUID.class)),
                row.getString("earlier_site_key"),
                new Interval(start.get(), moment(row, "earlier_ends_at").orElseThrow()),
                row.getBigDecimal("earlier_price"),
                row.getBigDecimal("earlier_tax_percent")));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                row.getInt("clinic_version"),
                row.getString("service_code"),
                evidence(row),
                new ResourceId(row.getObject("practitioner_id", UUID.class)),
                id(row, "room_id", ResourceId::new),
                id(row, "device_id", ResourceId::new),
                row.getString("site_key"),
                Mode.valueOf(row.getString("mode")),
                new Interval(
                        moment(row, "starts_at").orElseThrow(),
                        moment(row, "ends_at").orElseThrow()),
                row.getBigDecimal("price"),
                row.getBigDecimal("tax_percent"),
                Language.find(row.getString("language")).orElse(Language.EN),
                moment(row, "held_at").orElseThrow(),
                row.getInt("sequence"),
                id(row, "series_id", Function.identity()).map(series -> new SeriesPlace(series, position(row))));
    }

    private static int position(ResultSet row) {
        try {
            return row.getInt("series_position");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
