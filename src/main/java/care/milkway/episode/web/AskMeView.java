package care.milkway.episode.web;

import care.milkway.clinic.Clinic;
import care.milkway.page.PageLink;

/**
 * The form in which somebody says where she wants to be asked; public for the templates.
 *
 * @param email as it was typed
 * @param wrong whether it can't be one
 */
public record AskMeView(Clinic clinic, String email, boolean wrong) {

    public PageLink here() {
        return PageLink.checkReminder(clinic.slug());
    }

    public PageLink result() {
        return PageLink.checkResult(clinic.slug());
    }
}
