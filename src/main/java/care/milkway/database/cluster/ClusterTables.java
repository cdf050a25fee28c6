package care.milkway.database.cluster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Milkway's tables as the database has them. Their places follow from their columns, so a new table needs no entry here. */
final class ClusterTables {

    /** Of all clinics in one order: what has changed. It is read every moment, so it is not to be asked from many servers. */
    private static final Set<String> READ_IN_ONE_ORDER = Set.of("scheduling.claim_change");

    /** The table beside whose rows all others of a clinic are kept. */
    static final String ANCHOR = "clinic.resource";

    private final JdbcClient database;
    private final List<String> schemas;

    ClusterTables(JdbcClient database, List<String> schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /** All of them, those first which the others refer to. */
    List<ClusterTable> all() {
        var placed = CitusExtension.isIn(database)
                ? "exists (select from pg_dist_partition d where d.logicalrelid = c.oid)"
                : "false";
        return database.sql("""
                        select n.nspname || '.' || c.relname,
                            exists (select from pg_attribute a
                                    where a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnotnull) as has_clinic,
                            exists (select from pg_constraint k join pg_attribute a on a.attrelid = c.oid
                                    where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'clinic_id'
                                      and k.conkey = array[a.attnum]) as is_directory,
                            %s as placed,
                            coalesce((
                                select string_agg(i.indexrelid::regclass::text, ', ' order by i.indexrelid::regclass::text)
                                from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
                                where i.indrelid = c.oid and (i.indisunique or i.indisexclusion)
                                  and a.attnum <> all(i.indkey)), '') as wrong_keys,
                            exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname in (:schemas) and c.relname not like 'flyway%%'
                        order by is_directory desc, 1""".formatted(placed))
                .params(Map.of("schemas", schemas))
                .query((row, _) -> table(row))
                .list();
    }

    private static ClusterTable table(ResultSet row) throws SQLException {
        var name = row.getString(1);
        var place = place(name, row.getBoolean(2), row.getBoolean(3));
        return new ClusterTable(
                name,
                place,
                row.getBoolean(4),
                place == TablePlace.BY_CLINIC ? row.getString(5) : "",
                row.getBoolean(6));
    }

    private static TablePlace place(String name, boolean hasClinic, boolean isDirectory) {
        if (isDirectory) {
            return TablePlace.EVERYWHERE;
        }
        return hasClinic && !READ_IN_ONE_ORDER.contains(name) ? TablePlace.BY_CLINIC : TablePlace.COORDINATOR;
    }

    /** A reference of one table to another that has to be taken away and made again, as what does it. */
    record Reference(String drop, String add) {}

    /** The references from and to these tables. */
    List<Reference> references(List<ClusterTable> tables) {
        if (tables.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
                               format('alter table %s add constraint %I %s',
                                   k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                        from pg_constraint k
                        where k.contype = 'f' and (k.conrelid in (select t::regclass from unnest(:tables::text[]) t)
                            or k.confrelid in (select t::regclass from unnest(:tables::text[]) t))
                        order by 1""")
                .param("tables", tables.stream().map(ClusterTable::name).toArray(String[]::new))
                .query((row, _) -> new Reference(row.getString(1), row.getString(2)))
                .list();
    }

    /** What lets the workers do what the coordinator may, and is not there yet: functions, and entering a schema. */
    List<String> missingOnWorkers() {
        var functions = functions();
        return functions.isEmpty()
                ? functions
                : Stream.of(functions, grants()).flatMap(List::stream).toList();
    }

    /** A function that sees more than its caller runs where its first argument, the clinic, is; the others run anywhere. */
    private List<String> functions() {
        return database.sql("""
                        select format(
                            case when p.prosecdef and p.proargnames[1] = 'clinic' and p.proargtypes[0] = 'uuid'::regtype
                            then 'select create_distributed_function(%L, ''$1'', colocate_with := ''clinic.resource'','
                                || ' force_delegation := true)'
                            else 'select create_distributed_function(%L)' end, p.oid::regprocedure)
                        from pg_proc p
                        join pg_namespace n on n.oid = p.pronamespace
                        left join pg_dist_object d on d.classid = 'pg_proc'::regclass and d.objid = p.oid
                        where n.nspname in (:schemas) and p.prokind = 'f'
                          and (d.objid is null
                              or p.prosecdef and p.proargnames[1] = 'clinic' and d.force_delegation is not true)
                        order by 1""")
                .params(Map.of("schemas", schemas))
                .query(String.class)
                .list();
    }

    /** Repeating one tells the workers, who know only those of schemas that were made after them. */
    private List<String> grants() {
        return database.sql("""
                        select format('grant usage on schema %I to %I', n.nspname, r.rolname)
                        from pg_namespace n cross join lateral aclexplode(n.nspacl) a join pg_roles r on r.oid = a.grantee
                        where n.nspname in (:schemas) and a.privilege_type = 'USAGE' and a.grantee <> n.nspowner
                        order by 1""")
                .params(Map.of("schemas", schemas))
                .query(String.class)
                .list();
    }
}
