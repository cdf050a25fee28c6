package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import care.milkway.page.pdf.PdfPrinter;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.StaffPages;
import care.milkway.visit.Looking;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.Visits;
import care.milkway.visit.record.ReviewLetters;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A letter with which somebody is sent to her doctor: what was found and told, and no diagnosis. */
@Controller
class ReviewLetter {

    private final Visits visits;
    private final ReviewLetters letters;
    private final StaffPages pages;
    private final PdfPrinter printer;
    private final Translations translations;
    private final Clock clock;

    ReviewLetter(
            Visits visits,
            ReviewLetters letters,
            StaffPages pages,
            PdfPrinter printer,
            Translations translations,
            Clock clock) {
        this.visits = visits;
        this.letters = letters;
        this.pages = pages;
        this.printer = printer;
        this.translations = translations;
        this.clock = clock;
    }

    /** She taps that she makes one: noted, unless she only reads, for whoever reads sends nobody to a doctor. */
    @PostMapping("/{language:en|fr}/staff/visits/{id}/record/letter")
    String make(@PathVariable Language language, @PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        if (visits.look(clinic, new AppointmentId(id), member.account()) instanceof Looking.Seen(var opened)
                && opened.signer().isPresent()) {
            letters.made(clinic.id(), opened.plan().id(), opened.patient());
        }
        return "redirect:/" + language.code() + "/staff/visits/" + id + "/record/letter.pdf";
    }

    /** A browser that looks ahead notes nothing. */
    @GetMapping("/{language:en|fr}/staff/visits/{id}/record/letter.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable Language language, @PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        var clinic = pages.clinic(member);
        return switch (visits.look(clinic, new AppointmentId(id), member.account())) {
            case Looking.Seen(var opened) -> letter(language, clinic, opened);
            case Looking.ReasonNeeded _ ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, "/" + language.code() + "/staff/visits/" + id + "/record")
                        .build();
            case Looking.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ResponseEntity<byte[]> letter(Language language, Clinic clinic, OpenedVisit opened) {
        var t = translations.in(language);
        var view = new RecordView(opened, clinic, RecordNotice.NONE, RecordBeside.NOTHING, clock.instant(), t);
        var page = Page.personal(t, "/staff", t.get("review.title", clinic.name()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"letter.pdf\"")
                .body(printer.print("visit/reviewprint", page, view));
    }
}
