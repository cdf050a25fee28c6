package care.milkway.staff.desk;

import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.Contact;
import care.milkway.patient.Register;
import care.milkway.referral.Letter;
import care.milkway.referral.Referrals;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.letter.AppointmentLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letters that staff look at, and the bookings that wait for one; whoever looks is noted with each record. */
@Component
public class WaitingLetters {

    private final Work work;
    private final AppointmentLetters letters;
    private final Referrals referrals;
    private final Register register;

    WaitingLetters(Work work, AppointmentLetters letters, Referrals referrals, Register register) {
        this.work = work;
        this.letters = letters;
        this.referrals = referrals;
        this.register = register;
    }

    /**
     * Something to decide about.
     *
     * @param booking which visit waits; none for a letter of which nobody knows whose it is
     * @param letters those that came for it
     */
    public record Waiting(Optional<BookingOf> booking, List<Letter> letters) {}

    /** A provisional booking and who made it. */
    public record BookingOf(Booked booked, Contact contact) {}

    /** What has no booking that waits comes first, then the soonest visit. */
    public List<Waiting> of(ClinicId clinic) {
        return work.in(clinic, () -> {
            var waiting = referrals.waiting();
            var booked = letters.provisional();
            var contacts =
                    register.contacts(booked.stream().map(Booked::patient).collect(Collectors.toSet()));
            var all = new ArrayList<Waiting>();
            waiting.stream()
                    .filter(letter -> booked.stream().noneMatch(each -> isFor(letter, each)))
                    .forEach(letter -> all.add(new Waiting(Optional.empty(), List.of(letter))));
            booked.forEach(each -> all.add(new Waiting(
                    Optional.of(new BookingOf(each, Objects.requireNonNull(contacts.get(each.patient())))),
                    waiting.stream().filter(letter -> isFor(letter, each)).toList())));
            return List.copyOf(all);
        });
    }

    private static boolean isFor(Letter letter, Booked booked) {
        return letter.appointment().filter(booked.id()::equals).isPresent();
    }
}
