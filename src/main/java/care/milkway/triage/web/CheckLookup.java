package care.milkway.triage.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.CheckKeys;
import care.milkway.triage.DuctChecks;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address or a key names, or says that there is no such thing. */
@Component
class CheckLookup {

    private final Clinics clinics;
    private final DuctChecks checks;
    private final CheckKeys keys;

    CheckLookup(Clinics clinics, DuctChecks checks, CheckKeys keys) {
        this.clinics = clinics;
        this.checks = checks;
        this.keys = keys;
    }

    Clinic clinic(String slug) {
        return clinics.find(slug).orElseThrow(() -> missing("there is no such clinic"));
    }

    boolean isCurrent(Clinic clinic) {
        return clinics.isCurrent(clinic);
    }

    /** The check whose key this is, for a page. */
    Optional<Check> withKey(Clinic clinic, String key) {
        return keys.open(clinic.id(), key).flatMap(id -> checks.find(clinic.id(), id));
    }

    Optional<Check> find(Clinic clinic, CheckId id) {
        return checks.find(clinic.id(), id);
    }

    /** The check with this id, for a program that has its key; to all others there is none. */
    Check check(Clinic clinic, String id, String key) {
        return CheckId.find(id)
                .flatMap(check -> checks.find(clinic.id(), check))
                .filter(check ->
                        keys.open(clinic.id(), key).filter(check.id()::equals).isPresent())
                .orElseThrow(() -> missing("there is no such duct check, or this is not its key"));
    }

    static ResponseStatusException missing(String sentence) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
    }
}
