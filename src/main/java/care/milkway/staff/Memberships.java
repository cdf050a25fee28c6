package care.milkway.staff;

import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who works for which clinic, as rows. */
@Repository
class Memberships {

    private static final String COLUMNS = "clinic_id, account_id, email, name, roles";

    private final ClinicDatabase database;
    private final Clock clock;

    Memberships(ClinicDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An account and all clinics it works for, across all of them: what every request of staff begins with. */
    Optional<StaffMember> member(UUID account, boolean proven) {
        return database.sql("""
                        select a.account_id, a.email, a.name, a.operator_since, m.clinic_id, m.roles, m.email, m.name
                        from identity.account a
                        left join identity.membership m on m.account_id = a.account_id and m.ended_at is null
                        where a.account_id = ? order by m.recorded_at, m.clinic_id""").param(account).query(rows -> {
            @Nullable StaffMember found = null;
            var memberships = new ArrayList<Membership>();
            while (rows.next()) {
                var clinic = rows.getObject(5, UUID.class);
                if (clinic != null) {
                    memberships.add(new Membership(
                            new ClinicId(clinic),
                            account,
                            rows.getString(7),
                            rows.getString(8),
                            roles(rows.getArray(6))));
                }
                found = new StaffMember(
                        account,
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4) != null,
                        proven,
                        memberships,
                        Optional.empty());
            }
            return Optional.ofNullable(found);
        });
    }

    /** Everybody who works for the clinic of the running work. */
    List<Membership> all() {
        return database.clinicSql("select " + COLUMNS + """
                         from identity.membership where clinic_id = :clinic and ended_at is null
                        order by name, account_id""")
                .query(Memberships::membership)
                .list();
    }

    Optional<Membership> find(UUID account) {
        return database.clinicSql("select " + COLUMNS + """
                         from identity.membership
                        where clinic_id = :clinic and account_id = :account and ended_at is null
                        for update""")
                .param("account", account)
                .query(Memberships::membership)
                .optional();
    }

    /** She works here from now on, or as something else than before. */
    void put(Membership membership) {
        database.clinicSql("""
                        insert into identity.membership
                            (clinic_id, account_id, email, name, roles, recorded_at, recorded_by)
                        values (:clinic, :account, :email, :name, :roles, :now, :by)
                        on conflict (clinic_id, account_id) do update
                        set name = excluded.name, roles = excluded.roles, recorded_at = excluded.recorded_at,
                            recorded_by = excluded.recorded_by, ended_at = null, ended_by = null""")
                .param("account", membership.account())
                .param("email", membership.email())
                .param("name", membership.name())
                .param(
                        "roles",
                        membership.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    void end(UUID account) {
        database.clinicSql("""
                        update identity.membership set ended_at = :now, ended_by = :by
                        where clinic_id = :clinic and account_id = :account and ended_at is null""")
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .param("by", database.actor())
                .update();
    }

    /** Locks the leads of the clinic, so that of the last two not both can go at once. */
    long leads() {
        return database.clinicSql("""
                        select account_id from identity.membership
                        where clinic_id = :clinic and ended_at is null and 'CLINIC_LEAD' = any(roles)
                        order by account_id for update""").query(UUID.class).list().size();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                new ClinicId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                roles(row.getArray(5)));
    }

    private static Set<Role> roles(Array roles) throws SQLException {
        return Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
