package care.milkway.bench;

import care.milkway.clinic.ResourceId;
import care.milkway.kernel.ClinicId;
import care.milkway.testing.MeasuredClinic;
import care.milkway.testing.MeasuredClinic.Taken;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills a database with clinics, the rows being what importing and booking would have left. */
final class Filling {

    /** Who booked what is in a data set; nobody else is called that. */
    static final String ACTOR = "bench";

    private static final int PATIENTS = 2500;

    /** As long as the digest of a real request. */
    private static final String DIGEST = "0".repeat(64);

    private final Database database;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    Filling(Database database) {
        this.database = database;
    }

    /** Rows come in far quicker when indexes of the large tables are built afterwards; they are the same ones then. */
    void withoutConstraints(Runnable filling) {
        record Constraint(String table, String name, String definition) {}
        var constraints =
                database.list("""
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
                from pg_constraint
                where conrelid in ('scheduling.claim'::regclass, 'scheduling.appointment'::regclass)
                  and contype in ('x', 'f')
                order by contype = 'x', conname""", row -> new Constraint(row.getString(1), row.getString(2), row.getString(3)));
        constraints.forEach(
                each -> database.execute("alter table %s drop constraint %s".formatted(each.table(), each.name())));
        filling.run();
        constraints.forEach(each -> database.execute(
                "alter table %s add constraint %s %s".formatted(each.table(), each.name(), each.definition())));
        database.execute("vacuum analyze");
    }

    void clinic(String slug, Stream<Taken> visits) {
        var clinic = ClinicId.of(slug);
        describe(clinic, slug);
        var patients = patients(clinic);
        var appointments = new StringBuilder();
        var claims = new StringBuilder();
        var random = new SplittableRandom(slug.hashCode());
        visits.forEach(
                visit -> add(clinic, visit, patients.get(random.nextInt(PATIENTS)), random, appointments, claims));
        database.copy(
                "scheduling.appointment (clinic_id, appointment_id, clinic_version, service_code, practitioner_id, room_id,"
                        + " device_id, site_key, mode, starts_at, ends_at, price, tax_percent, language, held_at, held_by,"
                        + " patient_id, booked_at, booked_by, idempotency_key, request_digest)",
                appointments);
        database.copy("scheduling.claim (clinic_id, appointment_id, resource_id, during)", claims);
    }

    /** First without, then with the device: see {@link MeasuredClinic#described}. */
    private void describe(ClinicId clinic, String slug) {
        database.update(
                "insert into clinic.clinic (clinic_id, slug, version, changed_at, changed_by) values (?, ?, 2, ?, 'bench')",
                clinic.value(),
                slug,
                now);
        for (int version = 1; version <= 2; version++) {
            database.update(
                    """
                    insert into clinic.description (clinic_id, version, document, digest, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, 'bench')""",
                    clinic.value(),
                    version,
                    MeasuredClinic.described(slug, version == 2).document(),
                    DIGEST,
                    now);
        }
        resources(clinic, ResourceId.Kind.PRACTITIONER, MeasuredClinic.PRACTITIONERS, MeasuredClinic::practitionerKey);
        resources(clinic, ResourceId.Kind.ROOM, MeasuredClinic.PRACTITIONERS, MeasuredClinic::roomKey);
        resources(clinic, ResourceId.Kind.DEVICE, MeasuredClinic.DEVICES, MeasuredClinic::deviceKey);
    }

    private void resources(ClinicId clinic, ResourceId.Kind kind, int count, IntFunction<String> key) {
        for (int i = 0; i < count; i++) {
            database.update(
                    "insert into clinic.resource (clinic_id, resource_id, kind, key) values (?, ?, ?, ?)",
                    clinic.value(),
                    ResourceId.of(clinic, kind, key.apply(i)).value(),
                    kind.name(),
                    key.apply(i));
        }
    }

    private List<UUID> patients(ClinicId clinic) {
        var ids = IntStream.range(0, PATIENTS)
                .mapToObj(i -> UUID.nameUUIDFromBytes((clinic.value() + "/" + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        var rows = new StringBuilder();
        ids.forEach(id -> row(
                rows, clinic.value(), id, "Maya Invented", "maya@bench.example", "+1 416 555 0100", "en", now, ACTOR));
        database.copy(
                "patient.patient (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)",
                rows);
        return ids;
    }

    private void add(
            ClinicId clinic,
            Taken visit,
            UUID patient,
            SplittableRandom random,
            StringBuilder appointments,
            StringBuilder claims) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var practitioner =
                id(clinic, ResourceId.Kind.PRACTITIONER, MeasuredClinic.practitionerKey(visit.practitioner()));
        var room = id(clinic, ResourceId.Kind.ROOM, MeasuredClinic.roomKey(visit.room()));
        var device = visit.device().isPresent()
                ? id(
                        clinic,
                        ResourceId.Kind.DEVICE,
                        MeasuredClinic.deviceKey(visit.device().getAsInt()))
                : null;
        row(
                appointments,
                clinic.value(),
                id,
                device == null ? 1 : 2,
                MeasuredClinic.SERVICE,
                practitioner,
                room,
                device == null ? "\\N" : device,
                "main",
                "IN_PERSON",
                visit.start(),
                visit.start().plus(MeasuredClinic.VISIT),
                "95.00",
                "0",
                "en",
                now,
                ACTOR,
                patient,
                now,
                ACTOR,
                id,
                DIGEST);
        var during = "[\"" + visit.start() + "\",\"" + visit.start().plus(MeasuredClinic.TAKEN) + "\")";
        Stream.of(practitioner, room, device)
                .filter(each -> each != null)
                .forEach(resource -> row(claims, clinic.value(), id, resource, during));
    }

    private static UUID id(ClinicId clinic, ResourceId.Kind kind, String key) {
        return ResourceId.of(clinic, kind, key).value();
    }

    private static void row(StringBuilder rows, Object... columns) {
        for (int i = 0; i < columns.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(columns[i]);
        }
        rows.append('\n');
    }
}
