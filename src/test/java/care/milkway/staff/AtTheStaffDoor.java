package care.milkway.staff;

import care.milkway.kernel.ClinicId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Somebody of the staff comes, on Monday at eight, to the demo clinics. */
abstract class AtTheStaffDoor extends AtTheProgram {

    static final ClinicId TORONTO = ClinicId.of("toronto");
    static final ClinicId LOS_ANGELES = ClinicId.of("los-angeles");

    StaffRoom staff;

    @BeforeEach
    void thereIsAStaffRoom() {
        staff = new StaffRoom(context);
    }

    static String withoutToken(String page) {
        return page.replaceAll("(_csrf\" value=|data-csrf=)\"[^\"]*\"", "");
    }

    StaffBrowser.Answer open(StaffBrowser browser, String key) {
        return browser.post("/en/staff/link", Map.of("key", key));
    }

    /** She was last seen so long ago. */
    void passInTheSession(UUID account, Duration time) {
        var last = System.currentTimeMillis() - time.toMillis();
        jdbc.sql("""
                        update identity.session set last_access_time = :last, expiry_time = :last + 1000 * max_inactive_interval
                        where principal_name = :account""").param("last", last).param("account", account.toString()).update();
    }

    void givePasskey(UUID account) {
        jdbc.sql("""
                        insert into identity.passkey
                            (credential_id, account_id, public_key, signature_count, uv_initialized, backup_eligible,
                             backup_state, transports, label, recorded_at, last_used_at)
                        values (?, ?, '\\x00', 0, true, false, false, '{}', 'a key', now(), now())""")
                .params(account.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), account)
                .update();
    }

    int passkeys(UUID account) {
        return count("select count(*) from identity.passkey where account_id = ?", account);
    }

    int links(UUID account) {
        return count("select count(*) from identity.sign_in_link where account_id = ?", account);
    }

    int usableLinks(UUID account) {
        return count("select count(*) from identity.sign_in_link where account_id = ? and kind = 'RECOVERY'", account);
    }

    int sessions() {
        return jdbc.sql("select count(*) from identity.session")
                .query(Integer.class)
                .single();
    }

    int count(String sql, UUID account) {
        return jdbc.sql(sql).param(account).query(Integer.class).single();
    }
}
