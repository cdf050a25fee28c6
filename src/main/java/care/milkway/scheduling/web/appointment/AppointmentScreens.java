package care.milkway.scheduling.web.appointment;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.SeekCare;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Appointment.Cancelled;
import care.milkway.scheduling.Appointment.SeriesPlace;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.CancellationCause;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.letter.AppointmentLetters;
import care.milkway.scheduling.reminder.TextsOffered;
import care.milkway.scheduling.reminder.VisitAnswers;
import care.milkway.scheduling.series.Series;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows an appointment to whoever has its link, as it is now. */
@Component
class AppointmentScreens {

    private final Clinics clinics;
    private final Scheduling scheduling;
    private final AppointmentLetters letters;
    private final Series series;
    private final AppointmentLinks links;
    private final VisitAnswers answers;
    private final SeekCare seekCare;
    private final Translations translations;
    private final TextsOffered texts;

    AppointmentScreens(
            Clinics clinics,
            Scheduling scheduling,
            AppointmentLetters letters,
            Series series,
            AppointmentLinks links,
            VisitAnswers answers,
            SeekCare seekCare,
            Translations translations,
            TextsOffered texts) {
        this.clinics = clinics;
        this.scheduling = scheduling;
        this.letters = letters;
        this.series = series;
        this.links = links;
        this.answers = answers;
        this.seekCare = seekCare;
        this.translations = translations;
        this.texts = texts;
    }

    ModelAndView booked(Language language, String key, String template, String title, Booked booked, String notice) {
        var seen = AppointmentView.of(clinics, booked);
        var undo = scheduling
                .mayBeTakenBackUntil(booked)
                .map(until -> until.atZone(seen.site().timeZone()));
        var together = series.of(booked);
        var view = new AppointmentPageView(
                seen,
                key,
                scheduling.mayChangeOnline(booked),
                notice,
                undo,
                undo.flatMap(_ -> seen.earlier(clinics)),
                seekCare.of(seen.clinic(), language),
                booked.provisionalUntil()
                        .map(due -> letter(booked, due.atZone(seen.site().timeZone()))),
                Optional.empty(),
                answers.of(booked.plan().clinic(), booked.id()),
                texts.any(),
                scheduling.alternative(booked).map(each -> AlternativeView.of(seen.clinic(), booked.plan(), each)),
                lines(booked, together),
                ProgrammePrice.of(seen.clinic(), together));
        return personal(language, key, title, seen.clinic()).show(template, view);
    }

    /** What is booked together with it, by links of their own. */
    List<SeriesLine> series(Booked booked) {
        return lines(booked, series.of(booked));
    }

    private List<SeriesLine> lines(Booked booked, List<Booked> together) {
        var clinic = clinics.get(booked.plan().clinic());
        return together.stream()
                .map(other -> new SeriesLine(
                        AppointmentView.of(clinics, other).start(),
                        links.key(clinic.id(), other.id()),
                        other.id().equals(booked.id()),
                        place(other) > place(booked)))
                .toList();
    }

    private static int place(Booked booked) {
        return booked.plan().series().map(SeriesPlace::position).orElse(0);
    }

    private LetterStatus letter(Booked booked, ZonedDateTime due) {
        var last = letters.last(booked.plan().clinic(), booked.id());
        return new LetterStatus(due, BookingNumber.of(booked.id()).toString(), last);
    }

    /** What is cancelled; where no letter came in time, with the soonest time that needs none. */
    ModelAndView cancelled(Language language, String key, Appointment appointment) {
        var seen = AppointmentView.of(clinics, appointment);
        var overdue = appointment instanceof Cancelled gone && gone.because() == CancellationCause.LETTER_OVERDUE;
        var instead = overdue ? scheduling.soonestWithoutLetter(appointment.plan()) : Optional.<Offer>empty();
        var view = new AppointmentPageView(
                seen,
                key,
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                instead,
                AppointmentPageView.NO_ANSWER,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
        return personal(language, key, "visit.cancelled.title", seen.clinic()).show("scheduling/appointment", view);
    }

    /** The frame of every page about one appointment. */
    Page personal(Language language, String key, String title, Clinic clinic) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.appointment(key).path(), t.get(title)).of(ClinicFrames.of(clinic));
    }
}
