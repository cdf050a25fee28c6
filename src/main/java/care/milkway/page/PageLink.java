package care.milkway.page;

import care.milkway.kernel.Language;
import java.util.UUID;

/**
 * The way to a page that other modules lead to: what they agree on stands here and nowhere else.
 *
 * @param path without the language in front, such as /toronto
 */
public record PageLink(String path) {

    public static PageLink clinic(String slug) {
        return new PageLink("/" + slug);
    }

    /** What a clinic does. */
    public static PageLink services(String slug) {
        return new PageLink("/" + slug + "/services");
    }

    /** Where the duct check begins. */
    public static PageLink ductCheck(String slug) {
        return new PageLink("/" + slug + "/duct-check");
    }

    /** One screen of the check she is at; whose it is stands in her cookie. */
    public static PageLink checkStep(String slug, String step) {
        return new PageLink("/" + slug + "/duct-check/" + step);
    }

    /** What follows from the check she is at. */
    public static PageLink checkResult(String slug) {
        return checkStep(slug, "result");
    }

    /** What she shows to a doctor; with .pdf behind it, to print. */
    public static PageLink checkNote(String slug) {
        return checkStep(slug, "note");
    }

    /** @param key of the check, for a browser that does not have it */
    public static PageLink checkLink(String slug, String key) {
        return new PageLink("/" + slug + "/duct-check/link?key=" + key);
    }

    /** Free times of a service; the check she has done, if any, is in her cookie. */
    public static PageLink times(String slug, String service) {
        return new PageLink("/" + slug + "/times?service=" + service);
    }

    /** Free times of a service with one person. */
    public static PageLink times(String slug, String service, String practitioner) {
        return new PageLink("/" + slug + "/times?service=" + service + "&practitioner=" + practitioner);
    }

    /** Where a time is held. */
    public static PageLink holds(String slug) {
        return new PageLink("/" + slug + "/holds");
    }

    /** What only decides about a treatment, asked of whoever has chosen it. */
    public static PageLink treatmentQuestions(String slug, String service) {
        return new PageLink("/" + slug + "/duct-check/ultrasound?service=" + service);
    }

    /** A held time, and the form of who it is for. */
    public static PageLink hold(String slug, UUID hold) {
        return new PageLink("/" + slug + "/holds/" + hold);
    }

    /** @param key of the signed link */
    public static PageLink appointment(String key) {
        return new PageLink("/appointments/" + key);
    }

    /** Where somebody joins the waiting list for a service. */
    public static PageLink waitingList(String slug, String service) {
        return new PageLink("/" + slug + "/waiting-list?service=" + service);
    }

    /** @param key of the signed link to a place in the waiting list */
    public static PageLink waiting(String key) {
        return new PageLink("/waiting/" + key);
    }

    /** Where a programme is booked as weekly visits. */
    public static PageLink series(String slug, String service) {
        return new PageLink("/" + slug + "/series?service=" + service);
    }

    /** Where somebody asks the clinic something. */
    public static PageLink questions(String slug) {
        return new PageLink("/" + slug + "/questions");
    }

    /** @param key of the signed link to what somebody asked */
    public static PageLink question(String key) {
        return new PageLink("/questions/" + key);
    }

    /** @param key of the signed link to her days at home */
    public static PageLink home(String key) {
        return new PageLink("/home/" + key);
    }

    /** @param key of the signed link to the question how she is */
    public static PageLink recheck(String key) {
        return new PageLink("/recheck/" + key);
    }

    /** Where somebody without a booking asks to be written to in a day. */
    public static PageLink checkReminder(String slug) {
        return checkStep(slug, "recheck");
    }

    /** A parent's own visits. */
    public static PageLink myVisits(String slug) {
        return new PageLink("/" + slug + "/my-visits");
    }

    /** On this machine, with the language in front. */
    public String in(Language language) {
        return "/" + language.code() + path;
    }

    /** As a controller says where to go on. */
    public String redirect(Language language) {
        return "redirect:" + in(language);
    }
}
