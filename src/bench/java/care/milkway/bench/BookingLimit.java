package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * L3: the least SQL that a booking needs, as prepared statements from pgbench, on the tables of the product that runs, as
 * its role and under its policies: a hold (appointment, claims), then a confirmation (person, appointment, audit, event).
 */
final class BookingLimit {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");

    private static final String SETTINGS =
            "select set_config('milkway.clinic', '%1$s', true), set_config('milkway.actor', 'bench', true);\n";

    private static final String APPOINTMENT = "md5('a%2$s' || :client_id || '-' || :i)::uuid";

    private static final String SCRIPT = """
            \\set i :i + 1
            begin;
            """ + SETTINGS + """
            insert into scheduling.appointment
                (clinic_id, appointment_id, clinic_version, service_code, practitioner_id, room_id, device_id, site_key, mode,
                 starts_at, ends_at, price, tax_percent, language, held_at, held_until, held_by)
            values ('%1$s', @, 1, 'BENCH', md5('p' || :client_id)::uuid, md5('r' || :client_id)::uuid,
                md5('d' || :client_id)::uuid, 'main', 'IN_PERSON',
                timestamptz '2040-01-01 00:00Z' + :i * interval '40 min',
                timestamptz '2040-01-01 00:30Z' + :i * interval '40 min', 100, 0, 'en', now(), now(), 'limit');
            insert into scheduling.claim (clinic_id, appointment_id, resource_id, during)
            select '%1$s', @, md5(kind || '%2$s' || :client_id)::uuid,
                tstzrange(timestamptz '2040-01-01 00:00Z' + :i * interval '40 min',
                          timestamptz '2040-01-01 00:35Z' + :i * interval '40 min')
            from (values ('p'), ('r'), ('d')) as k (kind);
            commit;
            begin;
            """ + SETTINGS + """
            insert into patient.patient (clinic_id, patient_id, name, email, phone, language, recorded_at, recorded_by)
            values ('%1$s', @, 'Bench', 'bench', '', 'en', now(), 'limit');
            update scheduling.appointment
            set held_until = null, patient_id = @, booked_at = now(), booked_by = 'bench', idempotency_key = 'bench'
            where clinic_id = '%1$s' and appointment_id = @;
            insert into audit.entry (clinic_id, request, actor, place, action, kind, thing_id, patient_id, after)
            values ('%1$s', 'bench', 'bench', 1, 'CREATE', 'appointment', @, @, '{"state": "booked"}');
            insert into scheduling.claim_change (clinic_id, appointment_id) values ('%1$s', @);
            commit;
            """;

    private BookingLimit() {}

    /** @return bookings in a second; none where pgbench is not installed */
    static Optional<Double> run(Product product, Database database, int clients, int seconds) {
        var clinic = database.text("select clinic_id::text from clinic.clinic where slug = '"
                + DataSet.D1.slugs().getFirst() + "'");
        var script = Bench.FOLDER.resolve("booking.pgbench");
        try (var tidying = new Tidying(database)) {
            Files.writeString(
                    script, SCRIPT.replace("@", APPOINTMENT).formatted(clinic, Long.toString(System.nanoTime(), 36)));
            return rate(product, script, clients, seconds);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Double> rate(Product product, Path script, int clients, int seconds) throws IOException {
        var command = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + script,
                        "--define=i=0",
                        "--client=" + clients,
                        "--time=" + seconds,
                        "--host=127.0.0.1",
                        "--port=" + product.databasePort(),
                        "--username=milkway_app",
                        "postgres")
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", product.password("milkway_app"));
        final Process running;
        try {
            running = command.start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        var said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Optional.of(Double.parseDouble(rate.group(1)));
    }
}
