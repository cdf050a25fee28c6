package care.milkway.scheduling.desk;

import static care.milkway.scheduling.availability.Claims.utc;

import care.milkway.audit.Audit;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.AppointmentId;
import care.milkway.patient.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rules that somebody set aside for one appointment, as rows; each stands in the audit too. */
@Repository
class RuleOverrides {

    private final ClinicDatabase database;
    private final Audit audit;

    RuleOverrides(ClinicDatabase database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * What a visit costs by the clinic's list and what it is given for, both before tax.
     *
     * @param list what the clinic says
     * @param given what it is given for
     */
    record Prices(BigDecimal list, BigDecimal given) {}

    void add(
            AppointmentId appointment,
            PatientId patient,
            Collection<Waivable> rules,
            String reason,
            Prices prices,
            Instant now) {
        rules.forEach(rule -> add(appointment, patient, rule, reason, prices, now));
    }

    private void add(
            AppointmentId appointment, PatientId patient, Waivable rule, String reason, Prices prices, Instant now) {
        var id = UUID.randomUUID();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("appointment", appointment.value());
        values.put("rule", rule.name());
        values.put("reason", reason);
        values.put("list", rule == Waivable.PRICE ? prices.list() : null);
        values.put("given", rule == Waivable.PRICE ? prices.given() : null);
        values.put("now", utc(now));
        values.put("by", database.actor());
        database.ahead("""
                insert into scheduling.rule_override
                    (clinic_id, override_id, appointment_id, rule, reason, list_price, given_price, recorded_at, recorded_by)
                values (:clinic, :id, :appointment, :rule, :reason, :list, :given, :now, :by)""", values);
        audit.created(
                new Audit.Subject("rule-override", id, Optional.of(patient.value())),
                Map.of("appointment", appointment.value().toString(), "rule", rule.name(), "reason", reason));
    }

    List<SetAside> of(AppointmentId appointment) {
        return database.clinicSql("""
                        select rule, reason, recorded_at from scheduling.rule_override
                        where clinic_id = :clinic and appointment_id = :appointment order by recorded_at, rule""")
                .param("appointment", appointment.value())
                .query((row, _) -> new SetAside(
                        Waivable.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
