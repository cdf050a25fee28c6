package care.milkway.staff.editing;

import tools.jackson.databind.JsonNode;

/**
 * One thing of a clinic, as it can be edited.
 *
 * @param key which one; empty if the subject has only one
 * @param seen what every save brings back, so that nobody writes over what she has not seen
 * @param tree all that the clinic says of itself: what can be chosen
 */
public record OpenedForm(Subject subject, String key, String name, Typed inputs, String seen, JsonNode tree) {}
