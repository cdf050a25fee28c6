package care.milkway.scheduling.web;

import care.milkway.page.PageLink;
import care.milkway.scheduling.web.appointment.AppointmentView;
import java.util.Map;

/**
 * A visit of the same service that she has booked already; public for the templates.
 *
 * @param earlier what she has booked
 * @param link its page
 * @param typed what she typed, by field
 * @param action where it is sent again
 */
public record AgainView(AppointmentView earlier, PageLink link, Map<String, String> typed, PageLink action) {}
