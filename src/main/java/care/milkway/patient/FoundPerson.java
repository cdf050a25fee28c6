package care.milkway.patient;

import java.time.LocalDate;
import java.util.Optional;

/** Somebody of the register, as staff see her. Never printed. */
public record FoundPerson(
        PatientId id, Contact contact, Optional<LocalDate> babyBornOn, Optional<PatientId> mergedInto) {

    @Override
    public String toString() {
        return "FoundPerson " + id;
    }
}
