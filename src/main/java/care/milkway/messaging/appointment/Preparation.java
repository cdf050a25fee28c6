package care.milkway.messaging.appointment;

import care.milkway.clinic.Mode;
import care.milkway.clinic.Treatment;
import java.util.stream.Stream;

/** What she does well to bring or to do, as keys of sentences. */
final class Preparation {

    private Preparation() {}

    static Stream<String> keys(AppointmentSummary appointment) {
        var treatment = appointment.service().map(service -> service.treatment());
        var forMode = appointment.plan().mode() == Mode.IN_PERSON
                ? Stream.of("email.bring.baby", "email.bring.clothes")
                : Stream.of("email.bring.quiet", "email.bring.nearby");
        return Stream.concat(
                forMode,
                treatment.stream().flatMap(each -> keys(each, appointment.plan().mode())));
    }

    private static Stream<String> keys(Treatment treatment, Mode mode) {
        return switch (treatment) {
            case ULTRASOUND, MANUAL_THERAPY -> Stream.of("email.bring.feed");
            case LACTATION_CONSULT ->
                mode == Mode.IN_PERSON ? Stream.of("email.bring.hungry") : Stream.of("email.bring.show");
            case PELVIC_FLOOR_THERAPY, SCAR_THERAPY, POSTPARTUM_THERAPY, INTRO_CALL -> Stream.empty();
        };
    }
}
