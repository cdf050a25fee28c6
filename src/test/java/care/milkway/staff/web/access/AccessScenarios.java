package care.milkway.staff.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.staff.BookedVisit;
import care.milkway.staff.StaffBrowser;
import care.milkway.staff.StaffRoom;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The matrix is true: everybody comes to every address, and finds what it says. */
@MilkwayTest
class AccessScenarios {

    /** Shown when something else has failed; nobody goes there. */
    private static final Set<String> NO_ADDRESS = Set.of("/error");

    @Autowired
    ApplicationContext context;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    StaffRoom staff;
    BookedVisit visit;
    AccessPeople people;
    AccessValues values;

    @BeforeEach
    void itIsMondayAtEight() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        staff = new StaffRoom(context);
        visit = new BookedVisit(context);
        people = new AccessPeople(context, staff, port);
        values = new AccessValues(context, staff, visit, port);
    }

    @Test
    void everyAddressStandsInTheMatrix() {
        var known = AccessMatrix.ROWS.stream()
                .map(row -> row.method() + " " + row.address())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).hasSameSizeAs(AccessMatrix.ROWS);
        assertThat(addresses()).isSubsetOf(known);
    }

    /** Passkeys are answered by the chain. */
    @Test
    void theMatrixNamesNoAddressThatIsGone() {
        assertThat(AccessMatrix.ROWS.stream()
                        .filter(row -> !row.address().startsWith("/staff/passkey"))
                        .map(row -> row.method() + " " + row.address()))
                .isSubsetOf(addresses());
    }

    private Set<String> addresses() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessScenarios::addresses)
                .filter(each -> NO_ADDRESS.stream().noneMatch(each::endsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
    }

    @ParameterizedTest
    @EnumSource(AccessRole.class)
    void everybodyFindsWhatTheMatrixSays(AccessRole role) {
        var wrong = new ArrayList<String>();
        var account = people.account(role);
        var browser = people.browser(role, account);
        for (var row : AccessMatrix.ROWS) {
            var leaving = row.address().matches(".*/(sign-out|link|clinics)");
            var answer = come(row, role, account, leaving ? people.browser(role, account) : browser);
            var found = found(row, answer);
            if (found != row.roles().contains(role)) {
                wrong.add(row.method() + " " + row.address() + ": " + answer.status() + " " + answer.location());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A step that she has to take first is not what she came for. */
    private static boolean found(Access row, StaffBrowser.Answer answer) {
        return switch (answer.status()) {
            case 403, 404 -> false;
            case 401 -> row.address().equals("/staff/passkey-sign-in"); // it was looked at, and is no passkey
            case 302 -> wentOn(row, answer);
            default -> true;
        };
    }

    private static boolean wentOn(Access row, StaffBrowser.Answer answer) {
        if (row.address().endsWith("/sign-out") && row.address().contains("/staff/")) {
            return answer.setCookies().stream().anyMatch(each -> each.startsWith(StaffBrowser.SESSION + "=;"));
        }
        return !answer.location().endsWith("/staff/sign-in")
                && (row.address().matches(".*/(clinics|end|undo|merges|baby|facts|checks|persons)")
                        || !answer.location().matches("/en/staff/(passkey|clinics|sessions)"));
    }

    /** Whoever has its key, told when it was made. */
    private StaffBrowser.Answer ductCheck(AccessRole role, StaffBrowser browser) {
        var made = JsonMapper.shared()
                .readTree(new StaffBrowser(port)
                        .json("/api/clinics/toronto/duct-checks", "{\"answers\": {}}")
                        .body());
        var holder = role.equals(AccessRole.LINK_HOLDER)
                ? new StaffBrowser(port, "Check-Key", made.path("key").asString())
                : browser;
        return holder.get("/api/clinics/toronto/duct-checks/" + made.path("id").asString());
    }

    private StaffBrowser.Answer come(Access row, AccessRole role, @Nullable UUID account, StaffBrowser browser) {
        if (row.address().endsWith("/board/changes")) {
            return browser.begin("/en/staff/board/changes"); // it would never end
        }
        if (row.address().equals("/api/clinics/{slug}/duct-checks/{id}")) {
            return ductCheck(role, browser);
        }
        var path = row.address();
        for (var each : values.of(row, role, account).entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        if (row.address().endsWith("/referrals")) {
            return browser.upload(path, List.of(), "letter.pdf", new byte[0]);
        }
        if (row.address().matches(".*/(clinic/(folder|pictures/\\{spot})|record/photographs)")
                && row.method().equals(HttpMethod.POST)) {
            return browser.uploadInForm(path, List.of(), new byte[0]);
        }
        if (row.method().equals(HttpMethod.POST)) {
            return row.address().startsWith("/api/") ? browser.json(path, BODY) : browser.post(path, FIELDS);
        }
        var query = row.address().matches(".*\\{slug}/(times|availability|series|waiting-list)") ? "?service=SCAR" : "";
        return row.method().equals(HttpMethod.DELETE) ? browser.delete(path) : browser.get(path + query);
    }

    private static final Map<String, String> FIELDS = Map.of(
            "email", "nobody@staff.example",
            "name", "",
            "key", "x",
            "clinic", "toronto",
            "service", "SCAR",
            "start", "2026-12-09T10:00:00-05:00");

    private static final String BODY = "{\"start\": \"2026-12-09T10:00:00-05:00\"}";
}
