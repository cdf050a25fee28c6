package care.milkway.staff.web.access;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One row of the matrix.
 *
 * @param address with names in braces where something else may stand
 * @param roles who may; for all others it does not exist
 * @param what it is, in a few words
 */
record Access(HttpMethod method, String address, Set<AccessRole> roles, String what) {

    Access {
        roles = Set.copyOf(roles);
    }

    static Access get(String address, Set<AccessRole> roles, String what) {
        return new Access(HttpMethod.GET, address, roles, what);
    }

    static Access post(String address, Set<AccessRole> roles, String what) {
        return new Access(HttpMethod.POST, address, roles, what);
    }

    /** Whether what stands in the session decides, so that the chain has to look. */
    boolean isForStaff() {
        return StaffSecurity.ADDRESSES.stream()
                .map(each -> each.replace("/*", ""))
                .anyMatch(each -> general().equals(each) || general().startsWith(each + "/"));
    }

    /** In the first language: what is true for one is true for all. */
    private String general() {
        return address.replace("{language}", "en");
    }
}
