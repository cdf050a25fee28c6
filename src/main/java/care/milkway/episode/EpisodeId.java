package care.milkway.episode;

import java.util.UUID;

/** One episode of one person in one clinic. */
public record EpisodeId(UUID value) {}
