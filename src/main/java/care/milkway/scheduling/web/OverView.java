package care.milkway.scheduling.web;

import care.milkway.page.PageLink;
import java.util.Optional;

/**
 * A time that can't be booked any more; public for the templates.
 *
 * @param reason the key of what is said
 * @param times where she finds the next ones
 * @param phone whom to call instead
 */
public record OverView(String reason, Optional<PageLink> times, Optional<String> phone) {}
