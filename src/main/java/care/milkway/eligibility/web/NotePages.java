package care.milkway.eligibility.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.web.ClinicFrames;
import care.milkway.kernel.Language;
import care.milkway.page.Page;
import care.milkway.page.PageLink;
import care.milkway.page.Translations;
import care.milkway.page.pdf.PdfPrinter;
import care.milkway.triage.Check;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.UrgentSigns;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The note for a doctor, on screen and to print: for whoever has the key of the check, as its result. */
@Controller
class NotePages {

    private final Clinics clinics;
    private final DuctChecks checks;
    private final CheckKeys keys;
    private final UrgentSigns rules;
    private final PdfPrinter printer;
    private final Translations translations;

    NotePages(
            Clinics clinics,
            DuctChecks checks,
            CheckKeys keys,
            UrgentSigns rules,
            PdfPrinter printer,
            Translations translations) {
        this.clinics = clinics;
        this.checks = checks;
        this.keys = keys;
        this.rules = rules;
        this.printer = printer;
        this.translations = translations;
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-check/note")
    Object note(
            @PathVariable Language language,
            @PathVariable String slug,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key) {
        var clinic = clinic(slug);
        var check = check(clinic, key);
        return check.isEmpty()
                ? PageLink.checkResult(slug).redirect(language)
                : page(clinic, language).show("eligibility/note", view(clinic, check.get(), language));
    }

    @GetMapping("/{language:en|fr}/{slug}/duct-check/note.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable Language language,
            @PathVariable String slug,
            @CookieValue(name = CheckKeys.COOKIE, defaultValue = "") String key) {
        var clinic = clinic(slug);
        var check = check(clinic, key);
        if (check.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, PageLink.checkResult(slug).in(language))
                    .build();
        }
        var pdf = printer.print("eligibility/noteprint", page(clinic, language), view(clinic, check.get(), language));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"note.pdf\"")
                .body(pdf);
    }

    private NoteView view(Clinic clinic, Check check, Language language) {
        return new NoteWriter(clinic, check, rules, translations.in(language)).view();
    }

    private Page page(Clinic clinic, Language language) {
        var t = translations.in(language);
        return Page.personal(t, PageLink.checkNote(clinic.slug()).path(), t.get("note.title"))
                .of(ClinicFrames.of(clinic));
    }

    /** Her check, once it is finished. */
    private Optional<Check> check(Clinic clinic, String key) {
        return keys.open(clinic.id(), key)
                .flatMap(id -> checks.find(clinic.id(), id))
                .filter(check -> check.finishedAt().isPresent());
    }

    private Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
