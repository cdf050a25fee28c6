package care.milkway.visit.web.before;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.patient.PersonSearch;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.before.Prechecks;
import care.milkway.visit.before.Prechecks.WithheldVisit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Visits that can't be what they were booked for: whom to call, and what to offer. Why is not the desk's to read. */
@Controller
class WithheldPages {

    private final Prechecks prechecks;
    private final FrontDesk desk;
    private final PersonSearch persons;
    private final StaffPages pages;
    private final Translations translations;
    private final Work work;

    WithheldPages(
            Prechecks prechecks,
            FrontDesk desk,
            PersonSearch persons,
            StaffPages pages,
            Translations translations,
            Work work) {
        this.prechecks = prechecks;
        this.desk = desk;
        this.persons = persons;
        this.pages = pages;
        this.translations = translations;
        this.work = work;
    }

    @GetMapping("/{language:en|fr}/staff/withheld")
    ModelAndView show(@PathVariable Language language, CsrfToken csrf, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        var t = translations.in(language);
        var lines = work.in(clinic.id(), () -> lines(clinic, t));
        return pages.show(language, "/staff/withheld", "visitwithheld", csrf, member, lines);
    }

    private List<WithheldLine> lines(Clinic clinic, Texts t) {
        var withheld = prechecks.withheld();
        var visits = desk.board(withheld.stream().map(WithheldVisit::visit).toList()).stream()
                .flatMap(each -> each.appointment() instanceof Booked booked ? Stream.of(booked) : Stream.empty())
                .collect(Collectors.toMap(Booked::id, Function.identity()));
        var people = persons.get(visits.values().stream().map(Booked::patient).toList());
        return withheld.stream()
                .flatMap(each -> Stream.ofNullable(visits.get(each.visit()))
                        .flatMap(visit -> Stream.ofNullable(people.get(visit.patient()))
                                .map(person -> new WithheldLine(each, visit, person, clinic, t))))
                .toList();
    }

    /** Somebody has called her, or it is not needed any more. */
    @PostMapping("/{language:en|fr}/staff/withheld/{id}/settlement")
    ModelAndView settle(
            @PathVariable Language language, @PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        work.in(pages.clinic(member).id(), () -> prechecks.settle(new AppointmentId(id)));
        return new ModelAndView("redirect:/" + language.code() + "/staff/withheld");
    }
}
