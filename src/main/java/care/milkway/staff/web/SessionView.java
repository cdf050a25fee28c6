package care.milkway.staff.web;

import java.time.ZonedDateTime;
import java.util.UUID;

/** One place where somebody is signed in; public for the templates. */
public record SessionView(UUID id, ZonedDateTime begun, ZonedDateTime seen, boolean own) {}
