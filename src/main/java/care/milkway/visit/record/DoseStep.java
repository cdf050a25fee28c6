package care.milkway.visit.record;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.dose.Area;
import care.milkway.dose.DoseAssessment;
import care.milkway.dose.DoseCircumstances;
import care.milkway.dose.DoseCircumstances.Clearance;
import care.milkway.dose.DoseCircumstances.EarlierSessions;
import care.milkway.dose.DutyCycle;
import care.milkway.dose.Intensity;
import care.milkway.dose.Megahertz;
import care.milkway.dose.SoundHead;
import care.milkway.dose.TreatmentTime;
import care.milkway.dose.UltrasoundDose;
import care.milkway.visit.record.RecordFields.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The numbers of an ultrasound step, as far as they can be read. */
record DoseStep(RecordFields fields, Step step, Clinic clinic) {

    private static final BigDecimal PERCENT = new BigDecimal(100);

    private String typed(String name) {
        return fields.get(step.id() + "." + name);
    }

    Optional<Device> device() {
        return clinic.devices().stream()
                .filter(each -> each.kind().equals(StepKind.ULTRASOUND.name())
                        && each.key().equals(typed("device")))
                .findFirst();
    }

    boolean isContinuous() {
        return typed("mode").equals("CONTINUOUS");
    }

    /** Whether the device can be set to what was typed; true as long as either is missing. */
    boolean isFrequencyOfDevice() {
        var wanted = TypedMeasure.read(typed("mhz"));
        return device().isEmpty()
                || wanted.isEmpty()
                || device().get().megahertz().stream().anyMatch(each -> each.compareTo(wanted.get()) == 0);
    }

    Optional<UltrasoundDose> dose() {
        var device = device();
        var duty = isContinuous() ? Optional.of(PERCENT) : measure("duty");
        if (device.isEmpty()
                || duty.isEmpty()
                || measure("mhz").isEmpty()
                || measure("intensity").isEmpty()
                || measure("minutes").isEmpty()
                || measure("area").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UltrasoundDose(
                new Megahertz(number("mhz")),
                new Intensity(number("intensity")),
                DutyCycle.percent(duty.get().doubleValue()),
                new TreatmentTime(number("minutes")),
                new Area(number("area")),
                head(device.get()),
                typed("moving").equals("YES")));
    }

    private static SoundHead head(Device device) {
        return new SoundHead(
                new Area(device.eraSquareCentimetres().doubleValue()),
                device.beamNonuniformityRatio().doubleValue());
    }

    /** What was typed, where it is a number that may stand there. */
    private Optional<BigDecimal> measure(String name) {
        var field = StepKind.ULTRASOUND.fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return field.flaw(typed(name)).isPresent() ? Optional.empty() : TypedMeasure.read(typed(name));
    }

    private double number(String name) {
        return measure(name).orElseThrow().doubleValue();
    }

    Optional<DoseAssessment> assessment(LocalDate today, Clearance clearance, EarlierSessions before) {
        return dose().map(dose -> {
            var device = device().orElseThrow();
            return DoseAssessment.of(
                    dose,
                    new DoseCircumstances(
                            !today.isAfter(device.calibrationDue()),
                            Optional.ofNullable(device.maximumIntensity())
                                    .map(each -> new Intensity(each.doubleValue())),
                            clearance,
                            before));
        });
    }
}
