package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.patient.PersonSearch;
import care.milkway.staff.Membership;
import care.milkway.staff.People;
import care.milkway.staff.People.Colleague;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.access.Practising;
import care.milkway.visit.access.StatedReasons;
import care.milkway.visit.access.StatedReasons.StatedReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the lead says and sees of records: which practitioner an account is, and who read whose record for which reason. */
@Controller
class LeadPages {

    private final StaffPages pages;
    private final People people;
    private final PersonSearch persons;
    private final Practising practising;
    private final StatedReasons reasons;
    private final Work work;

    LeadPages(
            StaffPages pages,
            People people,
            PersonSearch persons,
            Practising practising,
            StatedReasons reasons,
            Work work) {
        this.pages = pages;
        this.people = people;
        this.persons = persons;
        this.practising = practising;
        this.reasons = reasons;
        this.work = work;
    }

    @GetMapping("/{language:en|fr}/staff/records")
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var colleagues =
                people.of(clinic.id()).stream().map(Colleague::membership).toList();
        var view = work.in(
                clinic.id(),
                () -> new LeadView(
                        clinic,
                        colleagues.stream().filter(LeadPages::treats).toList(),
                        practising.all(),
                        lines(colleagues, clinic)));
        return pages.show(language, "/staff/records", "visitlead", csrf, member, view);
    }

    private static boolean treats(Membership each) {
        return each.roles().contains(Role.PRACTITIONER) || each.roles().contains(Role.CLINIC_LEAD);
    }

    private List<LeadView.ReadLine> lines(List<Membership> colleagues, Clinic clinic) {
        var all = reasons.all();
        var names = colleagues.stream().collect(Collectors.toMap(Membership::account, Membership::name));
        var known =
                persons.get(all.stream().map(StatedReason::person).distinct().toList());
        var zone = clinic.sites().getFirst().timeZone();
        return all.stream()
                .map(each -> new LeadView.ReadLine(
                        names.getOrDefault(each.account(), ""),
                        Optional.ofNullable(known.get(each.person()))
                                .map(person -> person.contact().name())
                                .orElse(""),
                        each.person().value(),
                        each.reason(),
                        each.at().atZone(zone)))
                .toList();
    }

    /** She is this practitioner of the clinic's description. */
    @PostMapping("/{language:en|fr}/staff/records/practitioners")
    ModelAndView name(
            @PathVariable Language language,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var accounts = people.of(clinic.id()).stream()
                .map(Colleague::membership)
                .filter(LeadPages::treats)
                .collect(Collectors.toMap(each -> each.account().toString(), Function.identity()));
        var account = Optional.ofNullable(accounts.get(form.getOrDefault("account", "")));
        var practitioner =
                clinic.practitioner(form.getOrDefault("practitioner", "")).map(clinic::practitionerId);
        if (account.isPresent() && practitioner.isPresent()) {
            name(clinic, account.get().account(), practitioner.get());
        }
        return new ModelAndView("redirect:/" + language.code() + "/staff/records");
    }

    private void name(Clinic clinic, UUID account, ResourceId practitioner) {
        work.in(clinic.id(), () -> practising.name(account, practitioner));
    }
}
