package care.milkway.staff;

import care.milkway.email.EmailAddress;
import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The accounts as rows: seen by the job that signs people in, and by nobody else. */
@Repository
class Accounts {

    private static final String COLUMNS = "account_id, email, name, language, demo";

    private final ClinicDatabase database;
    private final Clock clock;

    Accounts(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** However it is written: mail programs write capitals as they like, and people a domain in their script. */
    static String normal(String email) {
        var typed = email.strip();
        return EmailAddress.find(typed).map(EmailAddress::value).orElse(typed).toLowerCase(Locale.ROOT);
    }

    Optional<Account> find(String email) {
        return database.sql("select " + COLUMNS + " from identity.account where email = ?")
                .param(normal(email))
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> find(UUID id) {
        return database.sql("select " + COLUMNS + " from identity.account where account_id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    /** The account with this e-mail, new if there was none; somebody's own name and language stay as they are. */
    Account open(String email, String name, Language language, boolean demo, Actor by) {
        database.sql("""
                        insert into identity.account (account_id, email, name, language, demo, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (email) do nothing""")
                .params(
                        UUID.randomUUID(),
                        normal(email),
                        name,
                        language.code(),
                        demo,
                        OffsetDateTime.now(clock),
                        by.label())
                .update();
        return find(email).orElseThrow();
    }

    void makeOperator(UUID id) {
        database.sql("update identity.account set operator_since = coalesce(operator_since, ?) where account_id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    /** Nobody signs in as an invented person any more. */
    void endDemo() {
        database.sql("""
                        delete from identity.sign_in_link
                        where account_id in (select account_id from identity.account where demo)""").update();
        database.sql("""
                        delete from identity.session
                        where principal_name in (select account_id::text from identity.account where demo)""").update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Language.find(row.getString("language")).orElse(Language.EN),
                row.getBoolean("demo"));
    }
}
