package care.milkway.staff.web.access;

import static care.milkway.staff.web.access.Access.get;
import static care.milkway.staff.web.access.Access.post;
import static care.milkway.staff.web.access.AccessRole.CLINIC_LEAD;
import static care.milkway.staff.web.access.AccessRole.LINK_HOLDER;
import static care.milkway.staff.web.access.AccessRole.NEWCOMER;
import static care.milkway.staff.web.access.AccessRole.OPERATOR;
import static care.milkway.staff.web.access.AccessRole.PRACTITIONER;
import static care.milkway.staff.web.access.AccessRole.UNDECIDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what: every address of Milkway, with who may come to it. The pages of staff are guarded by this table itself;
 * docs/access.md is written from it; a test comes to every address as everybody and compares.
 */
final class AccessMatrix {

    private static final Set<AccessRole> EVERYBODY = AccessRole.everybody();
    private static final Set<AccessRole> BY_LINK = EnumSet.of(LINK_HOLDER);
    private static final Set<AccessRole> STAFF = AccessRole.atTheClinic();
    private static final Set<AccessRole> SIGNED_IN = AccessRole.signedIn();
    private static final Set<AccessRole> LEAD = EnumSet.of(CLINIC_LEAD);

    /** Who may treat: closed to the front desk, whatever else somebody there may do. */
    private static final Set<AccessRole> CARE = EnumSet.of(PRACTITIONER, CLINIC_LEAD);

    static final List<Access> ROWS = Stream.of(
                    PublicAccess.rows(),
                    signingIn(),
                    atWork(),
                    atTheDesk(),
                    atVisits(),
                    forTheLead(),
                    editing(),
                    forOperators(),
                    makingClinics())
            .flatMap(List::stream)
            .toList();

    private AccessMatrix() {}

    private static List<Access> signingIn() {
        var parts = EnumSet.copyOf(SIGNED_IN);
        parts.add(NEWCOMER);
        return List.of(
                get("/staff", EVERYBODY, "to the pages of staff"),
                get("/{language}/staff/sign-in", EVERYBODY, "sign in"),
                post("/{language}/staff/sign-in", EVERYBODY, "ask for a one-time link"),
                get("/{language}/staff/link", EVERYBODY, "a one-time link: shows a button, uses nothing up"),
                post("/{language}/staff/link", EVERYBODY, "use it up"),
                get("/{language}/staff/lost-passkey", EVERYBODY, "what to do about a lost passkey"),
                post("/{language}/staff/lost-passkey", EVERYBODY, "ask the clinic lead"),
                post("/staff/passkey-sign-in/options", EVERYBODY, "what a passkey has to sign"),
                post("/staff/passkey-sign-in", EVERYBODY, "sign in with a passkey"),
                get("/{language}/staff/passkey", parts, "make a passkey"),
                post("/staff/passkeys/options", parts, "what a new passkey has to sign"),
                post("/staff/passkeys", parts, "keep a new passkey"),
                post("/{language}/staff/sign-out", parts, "sign out"));
    }

    private static List<Access> atWork() {
        var workers = EnumSet.copyOf(STAFF);
        workers.add(UNDECIDED);
        return List.of(
                get("/{language}/staff", STAFF, "today in the clinic"),
                get("/{language}/staff/letters", STAFF, "letters that wait"),
                get("/{language}/staff/letters/{letter}/pages/{number}", STAFF, "a page of a letter, as a picture"),
                get("/{language}/staff/letters/{letter}/document", STAFF, "a letter as it is kept"),
                post("/{language}/staff/letters/{letter}/acceptance", STAFF, "accept a letter"),
                post("/{language}/staff/letters/on-paper/{appointment}", STAFF, "accept one on paper"),
                post("/{language}/staff/letters/{letter}/refusal", STAFF, "refuse a letter"),
                post("/{language}/staff/letters/{letter}/filing", STAFF, "say for which booking it is"),
                get("/{language}/staff/clinics", workers, "for which clinic"),
                post("/{language}/staff/clinics", workers, "choose the clinic"),
                get("/{language}/staff/sessions", SIGNED_IN, "where she is signed in"),
                post("/{language}/staff/sessions/{session}/end", SIGNED_IN, "end one of them"));
    }

    private static List<Access> atTheDesk() {
        return List.of(
                get("/{language}/staff/board", STAFF, "the board of a day or a week"),
                get("/{language}/staff/board/visits", STAFF, "some visits and blocks of it, as they are now"),
                get("/{language}/staff/board/concerns", STAFF, "what waits for somebody, counted"),
                get("/{language}/staff/board/now", STAFF, "which rooms and devices are free, beside the board"),
                get("/{language}/staff/board/changes", STAFF, "which visits change, as it happens: ids only"),
                get("/{language}/staff/visits/{id}", STAFF, "one visit"),
                post("/{language}/staff/visits/{id}/facts", STAFF, "arrived, not come, gone in, done"),
                post("/{language}/staff/visits/{id}/moves", STAFF, "move or lengthen it"),
                post("/{language}/staff/visits/{id}/drags", STAFF, "the same from the board"),
                post("/{language}/staff/visits/{id}/cancellation", STAFF, "cancel it"),
                get("/{language}/staff/phone", STAFF, "book for somebody on the phone, or a walk-in"),
                post("/{language}/staff/phone/search", STAFF, "find a person"),
                post("/{language}/staff/phone/persons", STAFF, "enter a person"),
                post("/{language}/staff/phone/checks", STAFF, "the duct check read aloud"),
                post("/{language}/staff/phone/bookings", STAFF, "book"),
                get("/{language}/staff/phone/series", STAFF, "to the phone"),
                post("/{language}/staff/phone/series", STAFF, "weekly visits, before they are booked"),
                post("/{language}/staff/phone/series/bookings", STAFF, "book them"),
                get("/{language}/staff/persons/{id}", STAFF, "one person of the register"),
                post("/{language}/staff/persons/{id}/baby", STAFF, "when the baby was born"),
                post("/{language}/staff/persons/{id}/merges", STAFF, "make one of two entries"),
                post("/{language}/staff/persons/{id}/merges/{merge}/undo", STAFF, "make them two again"),
                get("/{language}/staff/waiting-list", STAFF, "who waits for a time"),
                post("/{language}/staff/waiting-list/{place}/end", STAFF, "take somebody off the list"),
                get(
                        "/{language}/staff/worklist",
                        STAFF,
                        "what waits for somebody; what people told, for those who treat"),
                post("/{language}/staff/worklist/{item}/taking", STAFF, "say that she sees to it, and until when"),
                post("/{language}/staff/worklist/{item}/outcome", STAFF, "say what was done"),
                get("/{language}/staff/sick-days", STAFF, "who was asked and who has to be called"),
                post("/{language}/staff/sick-days", STAFF, "somebody is sick: block her day, offer other times"),
                get("/{language}/staff/questions", STAFF, "what parents asked"),
                post("/{language}/staff/questions/{question}/answer", STAFF, "somebody has answered"),
                get("/{language}/staff/calendars", STAFF, "calendars of practitioners and rooms"),
                post("/{language}/staff/calendars/{owner}/feed", STAFF, "make the secret address of one"),
                post("/{language}/staff/calendars/{owner}/feed/end", STAFF, "it tells nothing any more"),
                post("/{language}/staff/calendars/{owner}/own", STAFF, "read a practitioner's own calendar"),
                post("/{language}/staff/calendars/{owner}/own/end", STAFF, "read it no more"),
                get("/{language}/staff/blocks", STAFF, "what is blocked, and visits to be dealt with"),
                post("/{language}/staff/blocks", STAFF, "block a time"),
                post("/{language}/staff/blocks/{block}/end", STAFF, "end it"));
    }

    private static List<Access> atVisits() {
        return List.of(
                get("/{language}/appointments/{key}/before", BY_LINK, "the questions just before a visit"),
                post("/{language}/appointments/{key}/before", BY_LINK, "begin with them"),
                post("/{language}/appointments/{key}/before/answers", BY_LINK, "answer one of them"),
                get("/{language}/appointments/{key}/consent", BY_LINK, "what she is asked to agree to"),
                post("/{language}/appointments/{key}/consent", BY_LINK, "agree"),
                post("/{language}/appointments/{key}/consent/withdrawal", BY_LINK, "agree no more"),
                get("/{language}/appointments/{key}/photographs", BY_LINK, "whether photographs may be taken"),
                post("/{language}/appointments/{key}/photographs", BY_LINK, "agree to them"),
                post(
                        "/{language}/appointments/{key}/photographs/withdrawal",
                        BY_LINK,
                        "agree no more: nobody sees them"),
                get("/{language}/staff/withheld", STAFF, "treatments held back: whom to call, what to offer"),
                post("/{language}/staff/withheld/{id}/settlement", STAFF, "that is done"),
                get(
                        "/{language}/staff/visits/{id}/record",
                        CARE,
                        "a visit's record: whom she treats, others with a reason"),
                get("/{language}/staff/visits/{id}/home", CARE, "her plan for home, and whether it is over"),
                post("/{language}/staff/visits/{id}/home", CARE, "make it, or change it"),
                post("/{language}/staff/visits/{id}/home/end", CARE, "her episode is over"),
                post("/{language}/staff/visits/{id}/home/return", CARE, "it is not over"),
                get("/{language}/staff/visits/{id}/home/articles", CARE, "the library, and what she has to read"),
                post("/{language}/staff/visits/{id}/home/articles", CARE, "give her an article to read"),
                post("/{language}/staff/visits/{id}/home/articles/{article}/removal", CARE, "take it back"),
                get("/{language}/staff/home-plans", CARE, "what plans for home begin with here"),
                get("/{language}/staff/home-plans/tasks/{id}", CARE, "a task of the clinic’s own"),
                post("/{language}/staff/home-plans/tasks/{id}", CARE, "save it"),
                post("/{language}/staff/home-plans/tasks/{id}/removal", CARE, "withdraw it"),
                get("/{language}/staff/home-plans/templates/{id}", CARE, "a template of the clinic’s own"),
                post("/{language}/staff/home-plans/templates/{id}", CARE, "save it"),
                post("/{language}/staff/home-plans/templates/{id}/removal", CARE, "remove it"),
                get("/{language}/staff/visits/{id}/record/letter.pdf", CARE, "a letter for her doctor"),
                post("/{language}/staff/visits/{id}/record/letter", CARE, "the same, and that it was made is noted"),
                post("/{language}/staff/visits/{id}/record/reading", CARE, "say why she reads it"),
                post("/{language}/staff/visits/{id}/record/beginning", CARE, "begin it"),
                post("/{language}/staff/visits/{id}/record/draft", CARE, "save it"),
                post("/{language}/staff/visits/{id}/record/typing", CARE, "the same while she types"),
                post("/{language}/staff/visits/{id}/record/signature", CARE, "sign it"),
                post("/{language}/staff/visits/{id}/record/addenda", CARE, "add to what is signed"),
                post("/{language}/staff/visits/{id}/record/photographs", CARE, "add a photograph, if she agreed"),
                get("/{language}/staff/visits/{id}/record/photographs/{photograph}", CARE, "one of them, as a picture"),
                post("/{language}/staff/visits/{id}/record/photographs/withdrawal", CARE, "she agrees no more"),
                post("/{language}/staff/visits/{id}/record/handover", CARE, "hand the tablet over: this session ends"),
                post("/{language}/staff/visits/{id}/record/withdrawal", CARE, "she does not agree any more"),
                get(
                        "/{language}/staff/records",
                        LEAD,
                        "who read records for a stated reason; who is which practitioner"),
                post("/{language}/staff/records/practitioners", LEAD, "say which practitioner somebody is"),
                get("/{language}/staff/outcomes", LEAD, "what worked, counted from signed records"),
                get("/{language}/staff/outcomes/{figure}/plot.svg", LEAD, "a figure of it, as a picture"),
                get("/{language}/staff/outcomes.csv", LEAD, "the same for a spreadsheet"));
    }

    private static List<Access> forTheLead() {
        return List.of(
                get("/{language}/staff/people", LEAD, "who works here"),
                post("/{language}/staff/people", LEAD, "invite somebody, or change her roles"),
                post("/{language}/staff/people/{account}/end", LEAD, "she leaves"),
                post("/{language}/staff/people/{account}/recovery", LEAD, "it is she who lost her passkey"));
    }

    private static List<Access> editing() {
        return List.of(
                get("/{language}/staff/clinic", LEAD, "edit the clinic: what there is, and what is not published"),
                get("/{language}/staff/clinic/preview", LEAD, "what publishing would change"),
                post("/{language}/staff/clinic/publication", LEAD, "publish it"),
                post("/{language}/staff/clinic/discard", LEAD, "throw away what is not published"),
                get("/{language}/staff/clinic/versions", LEAD, "every version"),
                get("/{language}/staff/clinic/versions/{number}", LEAD, "one of them, compared with what is in force"),
                post("/{language}/staff/clinic/versions/{number}/return", LEAD, "make it the draft"),
                get("/{language}/staff/clinic/file", LEAD, "the whole description as text"),
                post("/{language}/staff/clinic/file", LEAD, "save that text"),
                get("/{language}/staff/clinic/file.yml", LEAD, "the same to keep"),
                get("/{language}/staff/clinic/file.zip", LEAD, "the same with its pages and pictures"),
                post("/{language}/staff/clinic/folder", LEAD, "put such a file in the place of the draft"),
                get("/{language}/staff/clinic/pictures", LEAD, "the pictures of the clinic"),
                get("/{language}/staff/clinic/pictures/{spot}", LEAD, "one of them"),
                post("/{language}/staff/clinic/pictures/{spot}", LEAD, "hang another one there"),
                post("/{language}/staff/clinic/pictures/{spot}/removal", LEAD, "take it down"),
                get("/{language}/staff/clinic/pictures/files/{file}", LEAD, "a picture of a draft or a version"),
                get("/{language}/staff/clinic/closures", LEAD, "days on which the clinic is closed"),
                post("/{language}/staff/clinic/closures", LEAD, "close on some days"),
                get("/{language}/staff/clinic/texts", LEAD, "the pages that the clinic writes"),
                get("/{language}/staff/clinic/texts/{page}", LEAD, "one of them, in each language"),
                post("/{language}/staff/clinic/texts/{page}", LEAD, "save it"),
                post("/{language}/staff/clinic/texts/{page}/removal", LEAD, "take an article away"),
                post("/{language}/staff/clinic/texts/{page}/earlier", LEAD, "show an article further up"),
                get("/{language}/staff/clinic/texts/{page}/source", LEAD, "a page as its file has it"),
                post("/{language}/staff/clinic/texts/{page}/source", LEAD, "save it"),
                get(
                        "/{language}/staff/clinic/subjects/{subject}",
                        LEAD,
                        "one subject: hours, services, rooms and so on"),
                post("/{language}/staff/clinic/subjects/{subject}", LEAD, "save it, or add to it"),
                get("/{language}/staff/clinic/subjects/{subject}/{key}", LEAD, "one thing of a subject"),
                post("/{language}/staff/clinic/subjects/{subject}/{key}", LEAD, "save it"),
                post("/{language}/staff/clinic/subjects/{subject}/{key}/removal", LEAD, "take it away"),
                post("/{language}/staff/clinic/subjects/{subject}/{key}/earlier", LEAD, "show it further up"));
    }

    /** In a demonstration everybody reads the outbox: everybody in it is invented. */
    static boolean isOpenInADemonstration(Access row) {
        return forOperators().contains(row);
    }

    private static List<Access> forOperators() {
        var operator = EnumSet.of(OPERATOR);
        return List.of(
                get("/outbox", operator, "to the outbox"),
                get("/{language}/outbox", operator, "all messages"),
                get("/{language}/outbox/{id}", operator, "one message"));
    }

    private static List<Access> makingClinics() {
        var operator = EnumSet.of(OPERATOR);
        return List.of(
                get("/{language}/staff/new-clinic", operator, "a form for a new clinic"),
                post("/{language}/staff/new-clinic", operator, "make it, and invite its lead"));
    }
}
