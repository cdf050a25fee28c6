package care.milkway.visit.record;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.dose.DoseAssessment;
import care.milkway.dose.DoseCircumstances.Clearance;
import care.milkway.dose.DoseCircumstances.EarlierSessions;
import care.milkway.dose.DoseRefusal;
import care.milkway.dose.DoseWarning;
import care.milkway.dose.UltrasoundDose;
import care.milkway.visit.record.RecordFields.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in a form, read: which fields are wrong, what each dose comes to, and what keeps it from being signed. Pure. */
public final class RecordReading {

    /**
     * What decides about a record beside what stands in it.
     *
     * @param today at the site
     * @param treating whether she has agreed and nothing spoke against it when it began
     */
    public record Around(
            Clinic clinic, LocalDate today, boolean treating, Clearance clearance, EarlierSessions before) {}

    private final RecordFields fields;
    private final Around around;

    public RecordReading(RecordFields fields, Around around) {
        this.fields = fields;
        this.around = around;
    }

    public Optional<UltrasoundDose> dose(Step step) {
        return new DoseStep(fields, step, around.clinic()).dose();
    }

    public Optional<DoseAssessment> assessment(Step step) {
        return new DoseStep(fields, step, around.clinic())
                .assessment(around.today(), around.clearance(), around.before());
    }

    /** What can't be as it stands there, field by field; what is still blank is not wrong yet. */
    public Map<String, FieldFlaw> flaws() {
        var found = new LinkedHashMap<String, FieldFlaw>();
        for (var time : Measure.TIMES) {
            for (var measure : Measure.values()) {
                var name = measure.at(time);
                measure.field().flaw(fields.get(name)).ifPresent(flaw -> found.put(name, flaw));
            }
        }
        if (fields.get(RecordFields.NOTE).length() > RecordFields.LONGEST_NOTE) {
            found.put(RecordFields.NOTE, FieldFlaw.of("long", RecordFields.LONGEST_NOTE));
        }
        fields.steps().forEach(step -> flawsOf(step, found));
        return found;
    }

    private void flawsOf(Step step, Map<String, FieldFlaw> found) {
        for (var field : step.kind().fields()) {
            var name = step.field(field);
            field.flaw(fields.get(name)).ifPresent(flaw -> found.put(name, flaw));
        }
        if (step.kind() != StepKind.ULTRASOUND) {
            return;
        }
        var dose = new DoseStep(fields, step, around.clinic());
        if (!dose.isFrequencyOfDevice()) {
            found.putIfAbsent(step.id() + ".mhz", FieldFlaw.of("frequency"));
        }
        assessment(step).stream()
                .flatMap(each -> each.refusals().stream())
                .forEach(each -> found.putIfAbsent(step.id() + "." + each.field(), refusal(each)));
    }

    private static FieldFlaw refusal(DoseRefusal refusal) {
        return FieldFlaw.of("dose." + refusal, refusal.evidence());
    }

    /** The same, and what has to be there before it is signed. */
    public Map<String, FieldFlaw> flawsBeforeSigning(Profession signer) {
        var found = new LinkedHashMap<>(flaws());
        need("before." + Measure.PAIN.field().name(), found);
        if (fields.steps().isEmpty()) {
            found.put(RecordFields.STEPS, FieldFlaw.of("steps"));
        }
        for (var step : fields.steps()) {
            beforeSigning(step, signer, found);
        }
        if (fields.steps().stream().anyMatch(step -> step.kind().handsOn())) {
            need("after." + Measure.PAIN.field().name(), found);
        }
        return found;
    }

    private void beforeSigning(Step step, Profession signer, Map<String, FieldFlaw> found) {
        step.kind().fields().stream()
                .filter(field -> field.needed() && !isSpared(step, field))
                .forEach(field -> need(step.field(field), found));
        if (step.kind().handsOn() && !around.treating()) {
            found.put(step.id() + ".kind", FieldFlaw.of("untreated"));
        }
        if (!mayGive(step.kind(), signer)) {
            found.put(step.id() + ".kind", FieldFlaw.of("profession"));
        }
        var reason = step.id() + ".reason";
        if (fields.get(reason).isBlank()) {
            assessment(step).filter(DoseAssessment::needsReason).ifPresent(each -> found.put(reason, reason(each)));
        }
    }

    /** The first of what asks for a reason. */
    private static FieldFlaw reason(DoseAssessment assessment) {
        DoseWarning first = assessment.warnings().iterator().next();
        return FieldFlaw.of("reason." + first, first.evidence());
    }

    private boolean isSpared(Step step, StepField field) {
        return field.name().equals("duty") && new DoseStep(fields, step, around.clinic()).isContinuous();
    }

    /** Whether a profession may do this here: as the clinic's services say, where there are such. */
    private boolean mayGive(StepKind kind, Profession signer) {
        var services = around.clinic().services().stream()
                .filter(each ->
                        kind.treatment().filter(each.treatment()::equals).isPresent())
                .toList();
        return services.isEmpty()
                || services.stream().anyMatch(each -> each.professions().contains(signer));
    }

    private void need(String name, Map<String, FieldFlaw> found) {
        if (fields.get(name).isBlank()) {
            found.putIfAbsent(name, FieldFlaw.of("needed"));
        }
    }

    /** A measure as a whole number, where one was taken. */
    Optional<Integer> whole(Measure measure, String time) {
        return TypedMeasure.read(fields.get(measure.at(time)))
                .map(number -> Math.toIntExact(Math.round(number.doubleValue())));
    }
}
