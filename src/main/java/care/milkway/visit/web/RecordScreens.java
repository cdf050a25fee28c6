package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Translations;
import care.milkway.patient.FoundPerson;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.Looking.Seen;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.Visits;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages around a record. */
@Component
class RecordScreens {

    private final Visits visits;
    private final StaffPages pages;
    private final Translations translations;
    private final RecordBesides besides;
    private final Clock clock;

    RecordScreens(Visits visits, StaffPages pages, Translations translations, RecordBesides besides, Clock clock) {
        this.visits = visits;
        this.pages = pages;
        this.translations = translations;
        this.besides = besides;
        this.clock = clock;
    }

    /** The visit, if she may look at it. */
    Optional<OpenedVisit> seen(Clinic clinic, UUID id, StaffMember member) {
        return visits.look(clinic, new AppointmentId(id), member.account()) instanceof Seen(var opened)
                ? Optional.of(opened)
                : Optional.empty();
    }

    ModelAndView record(
            Language language,
            Clinic clinic,
            OpenedVisit opened,
            RecordNotice notice,
            CsrfToken csrf,
            StaffMember member) {
        var t = translations.in(language);
        var view = new RecordView(opened, clinic, notice, besides.of(clinic, opened), clock.instant(), t);
        return pages.show(
                language,
                "/staff/visits/" + opened.plan().id().value() + "/record",
                "visitrecord",
                view.title(),
                csrf,
                member,
                view);
    }

    ModelAndView reason(
            Language language, UUID id, FoundPerson person, RecordNotice notice, CsrfToken csrf, StaffMember member) {
        return pages.show(
                language,
                "/staff/visits/" + id + "/record",
                "visitreason",
                csrf,
                member,
                new ReasonView(id, person.contact().name(), notice));
    }
}
