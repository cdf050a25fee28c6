package care.milkway.page;

import org.jspecify.annotations.Nullable;

/**
 * What the error page says; public for the templates.
 *
 * @param kind missing, refused or broken
 * @param field what can't be read of what was sent, if that is known
 */
public record ErrorView(String kind, @Nullable String field) {}
