package care.milkway.clinic.brand;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a clinic speaks: its display face, how round its corners are, the frame of its portraits. */
public enum Voice {
    /** A calm serif, soft frames, its services as cards. */
    @JsonProperty("quiet")
    QUIET,
    /** A bold grotesque, tight corners, round portraits, its services as a list. */
    @JsonProperty("bright")
    BRIGHT;

    /** As the style sheet and the clinic's file write it. */
    public String word() {
        return this == QUIET ? "quiet" : "bright";
    }
}
