package care.milkway.staff.board.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.desk.DeskResult;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.board.Board.Opened;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One visit: what happens to it, moving and cancelling it. The board in the browser sends what is dragged here too. */
@Controller
@RequestMapping("/{language:en|fr}/staff/visits/{id}")
class VisitPages {

    private final Board board;
    private final FrontDesk desk;
    private final StaffPages pages;
    private final Translations translations;
    private final Clock clock;

    VisitPages(Board board, FrontDesk desk, StaffPages pages, Translations translations, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.pages = pages;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> wanted,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return page(language, id, wanted, "", "", csrf, member);
    }

    /** Tells what has happened, or that it was told by mistake. */
    @PostMapping("/facts")
    ModelAndView fact(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var told = Arrays.stream(VisitFact.values())
                .filter(each -> each.isTold() && each.name().equals(fact))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        opened(member, id);
        var visit = new AppointmentId(id);
        var result = undo ? desk.takeBack(member.clinic(), visit, told) : desk.tell(member.clinic(), visit, told);
        var sentence = DeskSentences.of(result, translations.in(language));
        if (!sentence.isEmpty()) {
            var page = page(language, id, Map.of(), sentence, "fact", csrf, member);
            page.setStatus(CONFLICT);
            return page;
        }
        return "board".equals(form.get("back")) ? toBoard(language, id, member, form) : again(language, id);
    }

    @PostMapping(path = "/moves")
    ModelAndView move(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var t = translations.in(language);
        var outcome = attempt(id, form, t, member);
        if (outcome.sentence().isEmpty()) {
            return toBoard(language, id, member, Map.of());
        }
        var page = page(language, id, form, outcome.sentence(), "move", csrf, member);
        page.setStatus(outcome.status());
        return page;
    }

    /**
     * What came of a drag.
     *
     * @param sentence empty if it is done
     * @param mend where it may be tried again with a reason; empty if that is no use
     */
    record Dragged(boolean done, String sentence, String mend) {}

    /** The same from the board: it jumps back unless it is done. */
    @PostMapping(path = "/drags")
    ResponseEntity<Dragged> drag(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal StaffMember member) {
        var t = translations.in(language);
        var outcome = attempt(id, form, t, member);
        var mend = outcome.mendable()
                ? "/" + language.code() + "/staff/visits/" + id + VisitForm.query(form) + "#move"
                : "";
        return ResponseEntity.status(outcome.sentence().isEmpty() ? HttpStatus.OK : outcome.status())
                .body(new Dragged(outcome.sentence().isEmpty(), outcome.sentence(), mend));
    }

    /** @param mendable whether a reason or a yes would make it possible */
    private record Outcome(String sentence, HttpStatus status, boolean mendable) {}

    private Outcome attempt(UUID id, Map<String, String> form, Texts t, StaffMember member) {
        var clinic = pages.clinic(member);
        var visit = opened(member, id);
        try {
            var move = VisitForm.move(clinic, visit, form);
            var result = form.containsKey("after") ? desk.moveFrom(move) : desk.move(move);
            var mendable = result instanceof DeskResult.OverrideNeeded || result instanceof DeskResult.NewPrice;
            return new Outcome(DeskSentences.of(result, clinic, t), CONFLICT, mendable);
        } catch (WallTime.SkippedHour _) {
            return new Outcome(t.get("board.wrong.skipped"), UNPROCESSABLE_CONTENT, false);
        } catch (InvalidInput wrong) {
            return new Outcome(t.get("board.wrong." + wrong.field()), UNPROCESSABLE_CONTENT, false);
        }
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        opened(member, id);
        var t = translations.in(language);
        String sentence;
        try {
            var reason = VisitForm.reason(form);
            sentence = DeskSentences.of(
                    form.containsKey("after")
                            ? desk.cancelFrom(member.clinic(), new AppointmentId(id), reason)
                            : desk.cancel(member.clinic(), new AppointmentId(id), reason),
                    pages.clinic(member),
                    t);
        } catch (InvalidInput wrong) {
            sentence = t.get("board.wrong." + wrong.field());
        }
        if (sentence.isEmpty()) {
            return toBoard(language, id, member, Map.of());
        }
        var page = page(
                language,
                id,
                Map.of(
                        "cancelReason", form.getOrDefault("reason", ""),
                        "cancelAfter", form.getOrDefault("after", "")),
                sentence,
                "cancel",
                csrf,
                member);
        page.setStatus(CONFLICT);
        return page;
    }

    private ModelAndView page(
            Language language,
            UUID id,
            Map<String, String> form,
            String wrong,
            String where,
            CsrfToken csrf,
            StaffMember member) {
        var opened = opened(member, id);
        var line = VisitLine.of(pages.clinic(member), opened.listed(), clock.instant());
        var typed = new HashMap<>(VisitForm.standing(line));
        form.forEach((field, value) -> {
            if (!value.isBlank()) {
                typed.put(field, value);
            }
        });
        return pages.show(
                language,
                "/staff/visits/" + id,
                "visit",
                csrf,
                member,
                new VisitPage(line, opened.setAside(), typed, wrong, where));
    }

    private Opened opened(StaffMember member, UUID id) {
        return board.open(member.clinic(), new AppointmentId(id))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static ModelAndView again(Language language, UUID id) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/visits/" + id);
    }

    /** To the day on which it is now. */
    private ModelAndView toBoard(Language language, UUID id, StaffMember member, Map<String, String> look) {
        var line = VisitLine.of(pages.clinic(member), opened(member, id).listed(), clock.instant());
        return BoardAddress.of(language, line.start().toLocalDate().toString(), id, look);
    }
}
