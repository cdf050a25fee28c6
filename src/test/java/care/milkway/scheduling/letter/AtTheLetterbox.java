package care.milkway.scheduling.letter;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.referral.Arrival;
import care.milkway.referral.LetterId;
import care.milkway.referral.Signature;
import care.milkway.referral.document.Documents;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.testing.Paper;
import care.milkway.testing.Persona;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** Parents with letters, and whoever reads them. Anjali needs one for ultrasound, twelve hours before the visit. */
abstract class AtTheLetterbox extends AtTheClinic {

    protected static final Actor SAM = new Actor.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK));
    protected static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Autowired
    protected AppointmentLetters letters;

    @Autowired
    protected Documents documents;

    protected static <T> T staff(Supplier<T> reads) {
        return SAM.doing(reads::get);
    }

    protected static Signature signed(Profession by, LocalDate on) {
        return new Signature(
                "Dr. Esther Roy",
                by,
                on,
                Set.of(
                        LetterStatement.NO_CONTRAINDICATIONS,
                        LetterStatement.NO_INFECTION,
                        LetterStatement.TREATMENT_RECOMMENDED));
    }

    protected static Signature good() {
        return signed(Profession.DOCTOR, FRIDAY);
    }

    /** Ultrasound with Anjali, two days from now at ten unless another time is said. */
    protected Booked provisional(Clinic clinic, Persona who) {
        return provisional(clinic, who, "2026-12-02T10:00");
    }

    protected Booked provisional(Clinic clinic, Persona who, String time) {
        var check = Optional.of(checked(clinic, tenderLump().answers()));
        var hold = held(asksFor(clinic, "ULTRASOUND", check, "anjali", time));
        return booked(confirms(hold, who, hold.id().toString()));
    }

    protected LetterResult handsIn(Booked booked, Signature signature, byte[] file) {
        return parent(() -> letters.handIn(new HandIn(
                booked.plan().clinic(),
                booked.id(),
                Arrival.UPLOAD,
                Optional.of(signature),
                Optional.of(documents.inspect(file)))));
    }

    protected LetterId handsIn(Booked booked) {
        return done(handsIn(booked, good(), Paper.pdf()));
    }

    protected static LetterId done(LetterResult result) {
        assertThat(result).isInstanceOf(LetterResult.Done.class);
        return ((LetterResult.Done) result).letter();
    }

    protected LetterResult accepts(Clinic clinic, LetterId letter, Signature signature) {
        return staff(() -> letters.accept(clinic.id(), letter, signature));
    }
}
