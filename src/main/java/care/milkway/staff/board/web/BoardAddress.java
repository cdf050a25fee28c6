package care.milkway.staff.board.web;

import care.milkway.kernel.Language;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.ModelAndView;

/** The way back to the board, once something is done. */
public final class BoardAddress {

    private BoardAddress() {}

    /**
     * To the day on which a visit is now.
     *
     * @param look how the board was looked at before; what is not in it is as it always is
     */
    public static ModelAndView of(Language language, String day, UUID visit, Map<String, String> look) {
        return new ModelAndView(
                "redirect:/" + language.code() + "/staff/board?day=" + day + "&done=" + visit + VisitForm.look(look));
    }
}
