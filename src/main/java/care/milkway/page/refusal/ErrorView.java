package care.milkway.page.refusal;

import org.jspecify.annotations.Nullable;

/**
 * What the error page says; public for the templates.
 *
 * @param kind the part of the keys of its texts: missing, refused, broken, or what there was too much of
 * @param field what can't be read of what was sent, if that is known
 */
public record ErrorView(String kind, @Nullable String field) {}
