package care.milkway.staff.board.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.scheduling.desk.Block;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.staff.StaffMember;
import care.milkway.staff.board.Board;
import care.milkway.staff.web.StaffPages;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/** Breaks, closures, rooms out of order and devices in maintenance, and the visits that somebody has to deal with. */
@Controller
@RequestMapping("/{language:en|fr}/staff/blocks")
class BlockPages {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final Board board;
    private final FrontDesk desk;
    private final StaffPages pages;
    private final Translations translations;
    private final Clock clock;

    BlockPages(Board board, FrontDesk desk, StaffPages pages, Translations translations, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.pages = pages;
        this.translations = translations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return page(language, Map.of(), "", csrf, member);
    }

    @PostMapping
    ModelAndView block(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> form,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        var t = translations.in(language);
        String wrong;
        try {
            desk.block(member.clinic(), block(pages.clinic(member), form));
            return again(language);
        } catch (WallTime.SkippedHour _) {
            wrong = t.get("board.wrong.skipped");
        } catch (InvalidInput refused) {
            wrong = t.get("board.wrong." + refused.field());
        }
        var page = page(language, form.toSingleValueMap(), wrong, csrf, member);
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Block block(Clinic clinic, MultiValueMap<String, String> form) {
        var zone = clinic.sites().getFirst().timeZone();
        var day = word(form, "date");
        var start = WallTime.moment(day, word(form, "from"), zone, "time");
        var last = word(form, "last").isEmpty() ? day : word(form, "last");
        var end = WallTime.moment(last, word(form, "until"), zone, "time");
        if (!start.isBefore(end)) {
            throw new InvalidInput("until", "it ends after it begins");
        }
        var kind = Arrays.stream(BlockKind.values())
                .filter(each -> each.isByHand() && each.name().equals(word(form, "kind")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "what it is has to be said"));
        return new Block(
                UUID.randomUUID(), kind, resources(clinic, form), new Interval(start, end), word(form, "reason"));
    }

    private static List<ResourceId> resources(Clinic clinic, MultiValueMap<String, String> form) {
        var wanted = Objects.requireNonNullElse(form.get("resource"), List.<String>of());
        return BlocksView.all(clinic)
                .filter(each -> wanted.contains(each.value().toString()))
                .toList();
    }

    private static String word(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }

    /** From now on it can be booked again. */
    @PostMapping("/{block}/end")
    ModelAndView end(
            @PathVariable Language language, @PathVariable UUID block, @AuthenticationPrincipal StaffMember member) {
        if (!desk.unblock(member.clinic(), block)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return again(language);
    }

    private ModelAndView page(
            Language language, Map<String, String> typed, String wrong, CsrfToken csrf, StaffMember member) {
        var clinic = pages.clinic(member);
        var now = clock.instant();
        var trouble = board.trouble(clinic.id(), Interval.of(now, AHEAD));
        var today = LocalDate.ofInstant(now, clinic.sites().getFirst().timeZone());
        var view = new BlocksView(clinic, trouble, now, today, typed, wrong, translations.in(language));
        return pages.show(language, "/staff/blocks", "blocks", csrf, member, view);
    }

    private static ModelAndView again(Language language) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/blocks");
    }
}
