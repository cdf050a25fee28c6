package care.milkway.page;

import care.milkway.kernel.Language;
import java.util.Optional;
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

    /** Where the duct check begins. */
    public static PageLink ductCheck(String slug) {
        return new PageLink("/" + slug + "/duct-check");
    }

    /** Free times of a service, for somebody who has done this check. */
    public static PageLink times(String slug, String service, Optional<UUID> check) {
        return new PageLink("/" + slug + "/times?service=" + service
                + check.map(id -> "&check=" + id).orElse(""));
    }

    /** Free times of a service with one person. */
    public static PageLink times(String slug, String service, String practitioner) {
        return new PageLink("/" + slug + "/times?service=" + service + "&practitioner=" + practitioner);
    }

    /** A held time, and the form of who it is for. */
    public static PageLink hold(String slug, UUID hold) {
        return new PageLink("/" + slug + "/holds/" + hold);
    }

    /** @param key of the signed link */
    public static PageLink appointment(String key) {
        return new PageLink("/appointments/" + key);
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
