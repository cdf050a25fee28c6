package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address names, or says that there is no such thing. */
@Component
class CheckLookup {

    private final Clinics clinics;
    private final DuctChecks checks;

    CheckLookup(Clinics clinics, DuctChecks checks) {
        this.clinics = clinics;
        this.checks = checks;
    }

    Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> missing("there is no such clinic"));
    }

    boolean isCurrent(Clinic clinic) {
        return clinics.isCurrent(clinic);
    }

    Check check(Clinic clinic, String id) {
        return CheckId.find(id)
                .flatMap(check -> checks.find(clinic.id(), check))
                .orElseThrow(() -> missing("there is no such duct check"));
    }

    static ResponseStatusException missing(String sentence) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
    }
}
