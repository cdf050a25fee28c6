package care.milkway.referral;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.PatientId;
import care.milkway.referral.Letter.LetterFile;
import care.milkway.referral.document.DocumentFault;
import care.milkway.referral.document.DocumentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a letter from a row. */
final class LetterRows {

    private LetterRows() {}

    static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("letter_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                Optional.ofNullable(row.getObject("appointment_id", UUID.class)).map(AppointmentId::new),
                Optional.ofNullable(row.getObject("patient_id", UUID.class)).map(PatientId::new),
                Arrival.valueOf(row.getString("arrival")),
                signature(row),
                file(row),
                Optional.ofNullable(row.getString("file_fault")).map(DocumentFault::valueOf),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static Optional<Signature> signature(ResultSet row) throws SQLException {
        var signer = row.getString("signer");
        if (signer == null) {
            return Optional.empty();
        }
        var statements = Stream.of((String[]) row.getArray("statements").getArray())
                .map(LetterStatement::of)
                .collect(Collectors.toSet());
        return Optional.of(new Signature(
                signer,
                Profession.valueOf(row.getString("signer_profession")),
                row.getObject("signed_on", LocalDate.class),
                statements));
    }

    private static Optional<LetterFile> file(ResultSet row) throws SQLException {
        var type = row.getString("file_type");
        return type == null
                ? Optional.empty()
                : Optional.of(new LetterFile(
                        DocumentType.valueOf(type),
                        row.getInt("file_bytes"),
                        row.getInt("file_pages"),
                        row.getBoolean("file_scanned")));
    }

    private static LetterDecision decision(ResultSet row) throws SQLException {
        var lastDay = row.getObject("last_day", LocalDate.class);
        var refusal = row.getString("refusal");
        if (lastDay != null) {
            return new LetterDecision.Accepted(lastDay);
        }
        if (refusal != null) {
            return new LetterDecision.Refused(refusal);
        }
        return row.getBoolean("replaced") ? new LetterDecision.Replaced() : new LetterDecision.Waiting();
    }
}
