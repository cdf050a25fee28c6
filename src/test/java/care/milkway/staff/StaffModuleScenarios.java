package care.milkway.staff;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Role;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/** Staff come and go without the module that writes messages to patients. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MilkwayTest.Setting.class)
class StaffModuleScenarios {

    @Autowired
    ApplicationContext context;

    @Autowired
    Clinics clinics;

    @LocalServerPort
    int port;

    @Test
    void theLeadInvitesSomebodyWhoIsInUntilSheLeaves() {
        var clinic = aClinic().describedIn(clinics).id();
        var staff = new StaffRoom(context);
        var lead = staff.signedIn(port, staff.somebody(clinic, Role.CLINIC_LEAD));
        lead.post(
                "/en/staff/people",
                Map.of("name", "Robin Achterberg", "email", StaffRoom.newEmail(), "role", "FRONT_DESK"));
        var page = lead.get("/en/staff/people").body();
        var account = UUID.fromString(page.replaceAll("(?s).*Robin Achterberg.*?/people/([0-9a-f-]{36})/end.*", "$1"));

        var robin = staff.signedIn(port, account);
        assertThat(robin.get("/en/staff").body()).contains("Robin Achterberg");
        lead.post("/en/staff/people/" + account + "/end", Map.of());
        assertThat(robin.get("/en/staff").location()).isEqualTo("/en/staff/sign-in");
    }
}
