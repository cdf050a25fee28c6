package care.milkway.visit.web;

import java.util.UUID;

/** Somebody wants to read the record of a person she does not treat; public for the templates. */
public record ReasonView(UUID visit, String name, RecordNotice notice) {}
