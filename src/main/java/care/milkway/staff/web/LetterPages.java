package care.milkway.staff.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.referral.LetterId;
import care.milkway.referral.Signature;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.AppointmentLetters;
import care.milkway.scheduling.letter.LetterResult;
import care.milkway.scheduling.web.letter.LetterForm;
import care.milkway.staff.StaffMember;
import care.milkway.staff.desk.WaitingLetters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The letters that wait, read beside what they have to say: accepted, or refused with a reason. */
@Controller
@RequestMapping("/{language:en|fr}/staff/letters")
class LetterPages {

    private static final int LONGEST_REASON = 500;

    private final WaitingLetters waiting;
    private final AppointmentLetters letters;
    private final StaffPages pages;

    LetterPages(WaitingLetters waiting, AppointmentLetters letters, StaffPages pages) {
        this.waiting = waiting;
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return show(language, csrf, member, LetterForm.empty(), "");
    }

    @PostMapping("/{letter}/acceptance")
    ModelAndView accept(
            @PathVariable Language language,
            @PathVariable UUID letter,
            @RequestParam MultiValueMap<String, String> typed,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return accept(
                language,
                letter,
                typed,
                csrf,
                member,
                said -> letters.accept(member.clinic(), new LetterId(letter), said));
    }

    /** A letter that somebody brought. */
    @PostMapping("/on-paper/{appointment}")
    ModelAndView acceptOnPaper(
            @PathVariable Language language,
            @PathVariable UUID appointment,
            @RequestParam MultiValueMap<String, String> typed,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return accept(
                language,
                appointment,
                typed,
                csrf,
                member,
                said -> letters.acceptOnPaper(member.clinic(), new AppointmentId(appointment), said));
    }

    private ModelAndView accept(
            Language language,
            UUID which,
            MultiValueMap<String, String> typed,
            CsrfToken csrf,
            StaffMember member,
            Function<Signature, LetterResult> decision) {
        typed.set("letter", which.toString());
        var form = LetterForm.of(
                field -> Optional.ofNullable(typed.getFirst(field))
                        .map(String::strip)
                        .orElse(""),
                typed.getOrDefault("statement", List.of()));
        var signature = form.signature();
        return signature
                .map(said -> answer(language, csrf, member, form, decision.apply(said)))
                .orElseGet(() -> refused(language, csrf, member, form, "staff.letters.wrong"));
    }

    @PostMapping("/{letter}/refusal")
    ModelAndView refuse(
            @PathVariable Language language,
            @PathVariable UUID letter,
            @RequestParam(defaultValue = "") String reason,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return refused(language, csrf, member, LetterForm.empty(), "staff.letters.reason.missing");
        }
        var id = new LetterId(letter);
        var refused = letters.refuse(member.clinic(), id, reason.strip());
        return answer(
                language,
                csrf,
                member,
                LetterForm.empty(),
                refused instanceof LetterResult.NotAwaited
                        ? letters.dismiss(member.clinic(), id, reason.strip())
                        : refused);
    }

    @PostMapping("/{letter}/filing")
    ModelAndView file(
            @PathVariable Language language,
            @PathVariable UUID letter,
            @RequestParam(defaultValue = "") String number,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var filed = BookingNumber.in(number)
                .map(each -> letters.file(member.clinic(), new LetterId(letter), each))
                .orElseGet(LetterResult.Unknown::new);
        return filed instanceof LetterResult.Unknown
                ? refused(language, csrf, member, LetterForm.empty(), "staff.letters.number.unknown")
                : again(language);
    }

    private ModelAndView answer(
            Language language, CsrfToken csrf, StaffMember member, LetterForm form, LetterResult result) {
        return switch (result) {
            case LetterResult.Done _ -> again(language);
            case LetterResult.Wrong wrong -> {
                form.refuse(wrong.flaws());
                yield refused(language, csrf, member, form, "staff.letters.wrong");
            }
            case LetterResult.NotAwaited _ -> refused(language, csrf, member, form, "staff.letters.over");
            case LetterResult.Unknown _ -> throw new ResponseStatusException(NOT_FOUND);
            case LetterResult.Unsound _ -> throw new IllegalStateException("no file was handed in");
        };
    }

    private ModelAndView refused(Language language, CsrfToken csrf, StaffMember member, LetterForm form, String wrong) {
        var page = show(language, csrf, member, form, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView show(Language language, CsrfToken csrf, StaffMember member, LetterForm form, String wrong) {
        var clinic = pages.clinic(member);
        var views = waiting.of(member.clinic()).stream()
                .map(each -> new WaitingView(
                        clinic,
                        each,
                        each.booking()
                                .map(booking ->
                                        letters.requirement(booking.booked().plan()))
                                .orElse(LetterRequirement.NONE),
                        form))
                .toList();
        return pages.show(language, "/staff/letters", "letters", csrf, member, new LettersView(views, wrong));
    }

    private static ModelAndView again(Language language) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/letters");
    }
}
