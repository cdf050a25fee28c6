package care.milkway.clinic.brand;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The band at the top of a clinic's page. */
public enum HeroBand {
    /** A dark room with a lamp in it. */
    @JsonProperty("lamp")
    LAMP,
    /** Light, with a floor on which the drawing stands. */
    @JsonProperty("sun")
    SUN;

    /** As the style sheet and the clinic's file write it. */
    public String word() {
        return this == LAMP ? "lamp" : "sun";
    }
}
