package care.milkway.clinic;

import care.milkway.clinic.brand.PictureUse;
import care.milkway.email.EmailAddress;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place where a clinic treats people.
 *
 * @param key the site's name in the clinic's file, unique there
 * @param province the province or state, two letters
 * @param country ISO 3166-1, two letters
 * @param timeZone an IANA zone: all times of the site are shown in it
 * @param directions how to reach it
 * @param map a drawing of the streets around it
 */
public record Site(
        String key,
        String name,
        String street,
        String city,
        String province,
        String postalCode,
        String country,
        ZoneId timeZone,
        String phone,
        EmailAddress email,
        LocalizedText directions,
        @Nullable PictureUse map) {

    public Site {
        if (!timeZone.getId().contains("/")) {
            throw new IllegalArgumentException("timeZone is a name of the IANA list, such as America/Toronto");
        }
    }

    /** In one line, as it is written in an e-mail. */
    public String postalAddress() {
        return street + ", " + townLine();
    }

    /** What stands under the street: town, province and code. */
    public String townLine() {
        return city + ", " + province + " " + postalCode;
    }
}
