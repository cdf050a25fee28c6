package care.milkway.staff.editing.web;

import java.time.LocalDate;
import java.util.List;

/** The days on which the clinic is closed; public for the templates. */
public record ClosuresView(List<LocalDate> days, LocalDate today, String first, String last, String wrong) {}
