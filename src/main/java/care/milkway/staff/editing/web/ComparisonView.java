package care.milkway.staff.editing.web;

import java.util.List;

/**
 * What a version said otherwise than the one in force; public for the templates.
 *
 * @param ask whether a draft is open that would be replaced
 */
public record ComparisonView(int number, boolean inForce, List<ChangeLine> changes, boolean ask, boolean refused) {}
