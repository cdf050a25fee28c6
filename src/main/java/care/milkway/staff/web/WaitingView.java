package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.kernel.Language;
import care.milkway.referral.Letter;
import care.milkway.referral.Signature;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.web.letter.LetterForm;
import care.milkway.staff.desk.WaitingLetters.BookingOf;
import care.milkway.staff.desk.WaitingLetters.Waiting;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A booking that waits for a letter, with the letters that came; public for the templates. */
public record WaitingView(Clinic clinic, Waiting waiting, LetterRequirement requirement, LetterForm form) {

    public Optional<Booked> booked() {
        return waiting.booking().map(BookingOf::booked);
    }

    public String name() {
        return waiting.booking().map(each -> each.contact().name()).orElse("");
    }

    public ZonedDateTime start() {
        return at(booked().orElseThrow().plan().visit().start());
    }

    public ZonedDateTime due() {
        return at(booked().flatMap(Booked::provisionalUntil).orElseThrow());
    }

    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }

    public String number() {
        return booked().map(each -> BookingNumber.of(each.id()).toString()).orElse("");
    }

    public String service(Language language) {
        return booked().flatMap(each -> clinic.service(each.plan().service()))
                .map(each -> each.name().in(language))
                .orElse("");
    }

    public String practitioner() {
        return booked().flatMap(each -> clinic.practitioner(each.plan().practitioner()))
                .map(Practitioner::name)
                .orElse("");
    }

    public List<Letter> letters() {
        return waiting.letters();
    }

    /** What the form begins with: what was said when the letter was handed in, or what was just typed. */
    public LetterForm form(Letter letter) {
        return form.typed("letter").equals(letter.id().value().toString()) ? form : LetterForm.of(letter);
    }

    /** What the parent said that it says. */
    public Set<LetterStatement> told(Letter letter) {
        return letter.signature().map(Signature::statements).orElseGet(Set::of);
    }

    /** How the form of a letter on paper begins. */
    public LetterForm paper() {
        return booked().filter(
                        each -> form.typed("letter").equals(each.id().value().toString()))
                .map(_ -> form)
                .orElseGet(LetterForm::empty);
    }

    public List<Profession> signers() {
        return requirement.signers().stream().sorted().toList();
    }
}
