package care.milkway.scheduling.web.appointment;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.patient.PhoneNumber;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.AppointmentLinks.OpenedLink;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.board.FactResult;
import care.milkway.scheduling.reminder.VisitAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a reminder leads: one button says that she comes. Programs that look for harm in e-mails open every link in them, so
 * to open this one says nothing.
 */
@Controller
@RequestMapping("/{language:en|fr}/appointments/{key}")
class ComingPage {

    private final AppointmentLinks links;
    private final Clinics clinics;
    private final Work work;
    private final Scheduling scheduling;
    private final VisitAnswers answers;
    private final Register register;
    private final AppointmentScreens screens;

    ComingPage(
            AppointmentLinks links,
            Clinics clinics,
            Work work,
            Scheduling scheduling,
            VisitAnswers answers,
            Register register,
            AppointmentScreens screens) {
        this.links = links;
        this.clinics = clinics;
        this.work = work;
        this.scheduling = scheduling;
        this.answers = answers;
        this.register = register;
        this.screens = screens;
    }

    @GetMapping("/coming")
    ModelAndView ask(@PathVariable Language language, @PathVariable String key) {
        return switch (find(open(key))) {
            case Booked booked -> screens.booked(language, key, "scheduling/coming", "coming.title", booked, "");
            case Appointment.Cancelled gone -> screens.cancelled(language, key, gone);
            case Appointment.Held _ -> throw missing();
        };
    }

    @PostMapping("/coming")
    ModelAndView say(@PathVariable Language language, @PathVariable String key) {
        var opened = open(key);
        var appointment = find(opened);
        if (opened.emailed() && appointment instanceof Booked booked) {
            register.confirm(opened.clinic(), booked.patient());
        }
        if (answers.willCome(opened.clinic(), opened.appointment()) == FactResult.DONE) {
            return new ModelAndView(PageLink.appointment(key).redirect(language));
        }
        var page = appointment instanceof Booked booked
                ? screens.booked(language, key, "scheduling/appointment", "visit.title", booked, "coming.over")
                : screens.cancelled(language, key, appointment);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** How she wants to be reminded: what is not ticked is not sent. */
    @PostMapping("/reminders")
    ModelAndView remind(
            @PathVariable Language language,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String text) {
        var opened = open(key);
        if (find(opened) instanceof Booked booked) {
            if (text != null && !canBeTexted(booked)) {
                var page = screens.booked(
                        language, key, "scheduling/appointment", "visit.title", booked, "reminders.nonumber");
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page;
            }
            answers.remind(opened.clinic(), opened.appointment(), email != null, text != null);
        }
        return new ModelAndView(PageLink.appointment(key).redirect(language));
    }

    private boolean canBeTexted(Booked booked) {
        var clinic = clinics.get(booked.plan().clinic());
        var phone = work.in(clinic.id(), () -> register.entry(booked.patient()))
                .contact()
                .phone();
        return PhoneNumber.of(phone, clinic.sites().getFirst().country()).isPresent();
    }

    /** Whoever opens the address of the form comes to where it stands. */
    @GetMapping("/reminders")
    ModelAndView form(@PathVariable Language language, @PathVariable String key) {
        find(open(key));
        return new ModelAndView(PageLink.appointment(key).redirect(language));
    }

    private OpenedLink open(String key) {
        return links.open(key).orElseThrow(ComingPage::missing);
    }

    private Appointment find(OpenedLink opened) {
        return scheduling.find(opened.clinic(), opened.appointment()).orElseThrow(ComingPage::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
