package care.milkway.page.upload;

import java.util.regex.Pattern;

/** The few addresses to which a file may be sent; to all others a form is short. */
public final class UploadAddress {

    /** A letter of the largest size, and the fields around it; a little more, so that one too large is told so. */
    public static final long LARGEST = 12L * 1024 * 1024;

    private static final Pattern OURS =
            Pattern.compile("/(?:en|fr)/appointments/[A-Za-z0-9_-]{64}/letter|/api/clinics/[a-z0-9-]{1,60}/referrals"
                    + "|/(?:en|fr)/staff/visits/[0-9a-f-]{36}/record/photographs"
                    + "|/(?:en|fr)/staff/clinic/(?:folder|pictures/[A-Za-z0-9_~-]{1,200})");

    private UploadAddress() {}

    public static boolean isOf(String method, String path) {
        return method.equals("POST") && OURS.matcher(path).matches();
    }
}
