package care.milkway.referral;

import java.util.UUID;

/** One referral letter. */
public record LetterId(UUID value) {}
