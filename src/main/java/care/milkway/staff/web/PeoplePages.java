package care.milkway.staff.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.identity.Role;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.patient.Contact;
import care.milkway.staff.People;
import care.milkway.staff.StaffMember;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** Who works here: for the clinic lead. */
@Controller
@RequestMapping("/{language:en|fr}/staff/people")
class PeoplePages {

    private static final Set<Role> IN_A_CLINIC = EnumSet.of(Role.FRONT_DESK, Role.PRACTITIONER, Role.CLINIC_LEAD);

    private final People people;
    private final StaffPages pages;

    PeoplePages(People people, StaffPages pages) {
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        return show(language, csrf, member, "");
    }

    @PostMapping
    ModelAndView invite(
            @PathVariable Language language,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(defaultValue = "") List<Role> role,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        try {
            var typed = Contact.of(name, email, "", language);
            people.invite(member.clinic(), typed.email(), typed.name(), roles(role), language);
        } catch (InvalidInput wrong) {
            var page = show(language, csrf, member, "staff.people.wrong." + wrong.field());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return again(language);
    }

    private static Set<Role> roles(List<Role> ticked) {
        if (ticked.isEmpty() || !IN_A_CLINIC.containsAll(ticked)) {
            throw new InvalidInput("roles", "at least one role in the clinic is needed");
        }
        return EnumSet.copyOf(ticked);
    }

    @PostMapping("/{account}/end")
    ModelAndView end(
            @PathVariable Language language,
            @PathVariable UUID account,
            CsrfToken csrf,
            @AuthenticationPrincipal StaffMember member) {
        return switch (people.end(member.clinic(), account)) {
            case DONE -> again(language);
            case UNKNOWN -> throw new ResponseStatusException(NOT_FOUND);
            case LAST_LEAD -> {
                var page = show(language, csrf, member, "staff.people.lastlead");
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    @PostMapping("/{account}/recovery")
    ModelAndView confirm(
            @PathVariable Language language, @PathVariable UUID account, @AuthenticationPrincipal StaffMember member) {
        if (!people.confirmRecovery(member.clinic(), account, member.account())) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return again(language);
    }

    private ModelAndView show(Language language, CsrfToken csrf, StaffMember member, String wrong) {
        var view = new PeopleView(people.of(member.clinic()), member.account(), wrong, List.copyOf(IN_A_CLINIC));
        return pages.show(language, "/staff/people", "people", csrf, member, view);
    }

    private static ModelAndView again(Language language) {
        return new ModelAndView("redirect:/" + language.code() + "/staff/people");
    }
}
