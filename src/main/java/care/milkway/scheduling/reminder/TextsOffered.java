package care.milkway.scheduling.reminder;

import care.milkway.clinic.Clinic;
import care.milkway.patient.PhoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether anybody can ask for text messages here: only where the operator names who takes them over. */
@Component
public class TextsOffered {

    private final boolean any;

    TextsOffered(@Value("${milkway.sms.account:}") String provider) {
        this.any = !provider.isBlank();
    }

    public boolean any() {
        return any;
    }

    /** Whether somebody ticked that she wants some; where none are sent, nobody was asked. */
    public boolean wanted(String ticked) {
        return any && !ticked.isBlank();
    }

    /** Whether this number takes some: a form may say that she wants them although nobody asked her. */
    public boolean to(String phone, Clinic clinic) {
        return any && PhoneNumber.of(phone, clinic.sites().getFirst().country()).isPresent();
    }
}
