package care.milkway.staff.web.access;

import static care.milkway.staff.web.access.Access.get;
import static care.milkway.staff.web.access.Access.post;
import static care.milkway.staff.web.access.AccessRole.INTEGRATION;
import static care.milkway.staff.web.access.AccessRole.LINK_HOLDER;
import static org.springframework.http.HttpMethod.DELETE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the matrix for those who are not staff: everybody, whoever has a link, other programs, parents. */
final class PublicAccess {

    private static final Set<AccessRole> EVERYBODY = AccessRole.everybody();
    private static final Set<AccessRole> BY_LINK = EnumSet.of(LINK_HOLDER);

    private PublicAccess() {}

    static List<Access> rows() {
        return Stream.of(forEverybody(), byLink(), api(), forParents())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Access> forEverybody() {
        return List.of(
                get("/", EVERYBODY, "to the start page"),
                get("/{language}", EVERYBODY, "the start page: all clinics"),
                get("/{language}/{slug}", EVERYBODY, "a clinic's page"),
                get("/{language}/{slug}/services", EVERYBODY, "what a clinic does"),
                get("/{language}/{slug}/services/{address}", EVERYBODY, "one service"),
                get("/{language}/{slug}/{address}", EVERYBODY, "team, contact, insurance"),
                get("/{language}/{slug}/team/{key}", EVERYBODY, "one person of the team"),
                get("/{language}/{slug}/articles", EVERYBODY, "what there is to read, and the search in it"),
                get("/{language}/{slug}/articles/{name}", EVERYBODY, "one article"),
                get("/calendars/{feed}.ics", EVERYBODY, "a calendar: whose address has its key"),
                get("/assets/pictures/{slug}/{file}", EVERYBODY, "a picture of a clinic's folder"),
                get("/{language}/{slug}/duct-check", EVERYBODY, "the duct check begins"),
                post("/{language}/{slug}/duct-check", EVERYBODY, "begin it with the first answer"),
                get("/{language}/{slug}/duct-check/result", EVERYBODY, "its result: whose cookie has its key"),
                get("/{language}/{slug}/duct-check/note", EVERYBODY, "a note for a doctor: whose cookie has its key"),
                get("/{language}/{slug}/duct-check/note.pdf", EVERYBODY, "the same to print"),
                get("/{language}/{slug}/duct-check/link", EVERYBODY, "the same by a signed link"),
                get(
                        "/{language}/{slug}/duct-check/recheck",
                        EVERYBODY,
                        "ask to be written to in a day: whose cookie has its key"),
                post("/{language}/{slug}/duct-check/recheck", EVERYBODY, "the same"),
                get("/{language}/{slug}/duct-check/{name}", EVERYBODY, "one step of it: whose cookie has its key"),
                post("/{language}/{slug}/duct-check/{name}", EVERYBODY, "answer one step: whose cookie has its key"),
                get("/{language}/{slug}/duct-checks/{id}", EVERYBODY, "its old address: to where a check begins"),
                get("/{language}/{slug}/duct-checks/{id}/{name}", EVERYBODY, "the same"),
                get("/{language}/{slug}/times", EVERYBODY, "free times"),
                post("/{language}/{slug}/holds", EVERYBODY, "hold a time"),
                get("/{language}/{slug}/holds", EVERYBODY, "to free times"),
                get("/{language}/{slug}/holds/{hold}", EVERYBODY, "a held time: whoever has its id"),
                post("/{language}/{slug}/holds/{hold}/appointment", EVERYBODY, "book it"),
                get("/{language}/{slug}/holds/{hold}/appointment", EVERYBODY, "to the held time"),
                post("/{language}/{slug}/holds/{hold}/renewal", EVERYBODY, "take it again after it ran out"),
                get("/{language}/{slug}/holds/{hold}/renewal", EVERYBODY, "to the held time"),
                post("/{language}/{slug}/holds/{hold}/release", EVERYBODY, "let it go"),
                get("/{language}/{slug}/holds/{hold}/release", EVERYBODY, "to the held time"),
                get("/{language}/{slug}/series", EVERYBODY, "weekly visits of a programme, before they are booked"),
                post("/{language}/{slug}/series", EVERYBODY, "book them"),
                get("/{language}/{slug}/questions", EVERYBODY, "ask the clinic something"),
                post("/{language}/{slug}/questions", EVERYBODY, "send it"),
                get(
                        "/{language}/questions/{asked}",
                        EVERYBODY,
                        "whether the address is hers: whoever has the key in her e-mail"),
                post("/{language}/questions/{asked}", EVERYBODY, "say so by one button"),
                get("/{language}/{slug}/waiting-list", EVERYBODY, "the form of the waiting list"),
                post("/{language}/{slug}/waiting-list", EVERYBODY, "join it"),
                get("/rules", EVERYBODY, "to the rule book"),
                get("/{language}/rules", EVERYBODY, "the rule book"),
                post("/{language}/rules/evaluations", EVERYBODY, "try the rules"),
                post("/{language}/rules/trials", EVERYBODY, "the same at its former address"),
                get("/schemas/clinic.json", EVERYBODY, "what a clinic's file looks like"),
                get("/robots.txt", EVERYBODY, "for search engines"),
                get("/sitemap.xml", EVERYBODY, "for search engines"));
    }

    private static List<Access> byLink() {
        return List.of(
                get("/{language}/appointments/{key}", BY_LINK, "her appointment"),
                get("/{language}/appointments/{key}/times", BY_LINK, "other times for it"),
                get("/{language}/appointments/{key}/moves", BY_LINK, "asked before moving"),
                post("/{language}/appointments/{key}/moves", BY_LINK, "move it"),
                get(
                        "/{language}/appointments/{key}/series-moves",
                        BY_LINK,
                        "asked before moving it and the weekly visits after it"),
                post("/{language}/appointments/{key}/series-moves", BY_LINK, "move them"),
                get("/{language}/appointments/{key}/reversal", BY_LINK, "to her appointment"),
                post("/{language}/appointments/{key}/reversal", BY_LINK, "take the last change back"),
                get("/{language}/appointments/{key}/cancellation", BY_LINK, "asked before cancelling"),
                post("/{language}/appointments/{key}/cancellation", BY_LINK, "cancel it"),
                get("/{language}/appointments/{key}/coming", BY_LINK, "asked whether she comes: shows a button"),
                post("/{language}/appointments/{key}/coming", BY_LINK, "she comes"),
                get("/{language}/appointments/{key}/reminders", BY_LINK, "to her appointment"),
                post("/{language}/appointments/{key}/reminders", BY_LINK, "how she is reminded of it"),
                get("/{language}/appointments/{key}/letter", BY_LINK, "hand in a letter for it"),
                post("/{language}/appointments/{key}/letter", BY_LINK, "the same"),
                get("/{language}/appointments/{key}/calendar", BY_LINK, "a calendar of all her visits"),
                post("/{language}/appointments/{key}/calendar", BY_LINK, "make its address"),
                get("/{language}/appointments/{key}/calendar/end", BY_LINK, "to her appointment"),
                post("/{language}/appointments/{key}/calendar/end", BY_LINK, "its address tells nothing any more"),
                get("/{language}/appointments/{key}/invitation.ics", BY_LINK, "its entry for a calendar"),
                get("/{language}/waiting/{key}", BY_LINK, "her place in the waiting list"),
                get("/{language}/waiting/{key}/acceptance", BY_LINK, "to her place"),
                post("/{language}/waiting/{key}/acceptance", BY_LINK, "take the offered time"),
                get("/{language}/waiting/{key}/refusal", BY_LINK, "to her place"),
                post("/{language}/waiting/{key}/refusal", BY_LINK, "leave it to others"),
                get("/{language}/waiting/{key}/departure", BY_LINK, "to her place"),
                post("/{language}/waiting/{key}/departure", BY_LINK, "wait no more"),
                get("/{language}/recheck/{key}", BY_LINK, "asked how she is: shows a form"),
                post("/{language}/recheck/{key}", BY_LINK, "say how she is"),
                get("/{language}/home/{key}", BY_LINK, "her days at home"),
                get("/{language}/home/{key}/chart.svg", BY_LINK, "how pain and lump went, as a picture"),
                get("/{language}/home/{key}/entries", BY_LINK, "to her days at home"),
                post("/{language}/home/{key}/entries", BY_LINK, "note how it goes"),
                get("/{language}/home/{key}/end", BY_LINK, "to her days at home"),
                post("/{language}/home/{key}/end", BY_LINK, "it is over"),
                get("/{language}/home/{key}/return", BY_LINK, "to her days at home"),
                post("/{language}/home/{key}/return", BY_LINK, "it is not over"),
                get("/{language}/home/{key}/articles/{article}", BY_LINK, "to an article that she was given"),
                post("/{language}/home/{key}/articles/{article}", BY_LINK, "the same, and that she opened it is noted"),
                get("/{language}/home/{key}/recommendation", BY_LINK, "to her days at home"),
                post("/{language}/home/{key}/recommendation", BY_LINK, "say whether she would recommend the clinic"),
                get("/api/clinics/{slug}/duct-checks/{id}", BY_LINK, "a duct check's result: who has its key"),
                get("/api/appointments/{key}", BY_LINK, "her appointment"),
                new Access(DELETE, "/api/appointments/{key}", BY_LINK, "cancel it"),
                post("/api/appointments/{key}/moves", BY_LINK, "move it"),
                post("/api/appointments/{key}/reversal", BY_LINK, "take the last change back"));
    }

    private static List<Access> api() {
        return List.of(
                get("/api/clinics", EVERYBODY, "all clinics"),
                get("/api/clinics/{slug}/services", EVERYBODY, "what a clinic does"),
                get("/api/clinics/{slug}/availability", EVERYBODY, "free times"),
                post("/api/clinics/{slug}/holds", EVERYBODY, "hold a time"),
                post("/api/clinics/{slug}/appointments", EVERYBODY, "book a held time"),
                post(
                        "/api/clinics/{slug}/referrals",
                        EnumSet.of(INTEGRATION),
                        "hand in a letter: who has an office's key"),
                post(
                        "/api/text-replies",
                        EnumSet.noneOf(AccessRole.class),
                        "answers to text messages: signed by their provider"),
                post("/api/clinics/{slug}/duct-checks", EVERYBODY, "a duct check"),
                post("/api/duct-check-evaluations", EVERYBODY, "try the rules"),
                post("/api/duct-check-trials", EVERYBODY, "the same at its former address"),
                get("/api/questionnaires/duct-check", EVERYBODY, "the questions"),
                get("/api/openapi.json", EVERYBODY, "the description of the API"),
                get("/api/openapi.json.yaml", EVERYBODY, "the same in YAML"),
                get("/api/openapi.json/swagger-config", EVERYBODY, "how the reader is set"),
                get("/api/docs", EVERYBODY, "the reader of the description"));
    }

    /** Her own visits are in the page that everybody sees; who has not signed in sees how to. */
    private static List<Access> forParents() {
        return List.of(
                get("/{language}/{slug}/my-visits", EVERYBODY, "a parent's own visits; for others, how to sign in"),
                post("/{language}/{slug}/my-visits", EVERYBODY, "ask for a one-time link"),
                get("/{language}/{slug}/my-visits/link", EVERYBODY, "a one-time link: shows a button"),
                post("/{language}/{slug}/my-visits/link", EVERYBODY, "use it up"),
                post("/{language}/{slug}/my-visits/sign-out", EVERYBODY, "sign out"));
    }
}
