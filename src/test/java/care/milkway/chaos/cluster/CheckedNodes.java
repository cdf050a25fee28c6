package care.milkway.chaos.cluster;

import care.milkway.chaos.Caller;
import care.milkway.chaos.CountingMailServer;
import care.milkway.chaos.Premises;
import care.milkway.chaos.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two programs on one database: the one that is given, or the first one's own. */
final class CheckedNodes implements AutoCloseable {

    private static final String PREFIX = "MILKWAY_DATABASE_";

    private final CountingMailServer mail = new CountingMailServer();
    private final List<Premises> premises = List.of(new Premises(Optional.empty()), new Premises(Optional.empty()));
    private final List<RunningProgram> programs = new ArrayList<>();
    private final List<Caller> callers;
    private final CheckedClinics clinics;
    private final JdbcClient administrator;

    /**
     * Starts them.
     *
     * @param database the address; the environment has the roles and passwords, those of an administrator too
     */
    CheckedNodes(Optional<String> database, CheckedClinics clinics) {
        this.clinics = clinics;
        for (var each : premises) {
            each.mailAt(mail.port()).set("MILKWAY_CLINICS", clinics.folder().toString());
        }
        callers = premises.stream().map(each -> new Caller(each.port())).toList();
        database.map(CheckedNodes::given).ifPresent(settings -> premises.forEach(each -> settings.forEach(each::set)));
        start(0);
        if (database.isEmpty()) {
            own().forEach(premises.get(1)::set);
        }
        start(1);
        administrator =
                JdbcClient.create(database.map(CheckedNodes::administrator).orElseGet(this::ownAdministrator));
    }

    private void start(int node) {
        var program = RunningProgram.launch(premises.get(node));
        programs.add(program);
        program.started();
    }

    private static Map<String, String> given(String url) {
        var settings = new HashMap<>(Map.of(PREFIX + "URL", url));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.putIfAbsent(name, value);
            }
        });
        return settings;
    }

    private static DriverManagerDataSource administrator(String url) {
        return new DriverManagerDataSource(
                url,
                System.getenv().getOrDefault("MILKWAY_ADMIN_USER", ""),
                System.getenv().getOrDefault("MILKWAY_ADMIN_PASSWORD", ""));
    }

    /** How the second one reaches the first one's server. */
    private Map<String, String> own() {
        var settings = new HashMap<>(Map.of(PREFIX + "URL", ownUrl()));
        Map.of("", "milkway_app", "OWNER_", "milkway_owner", "JOBS_", "milkway_jobs")
                .forEach((prefix, role) -> {
                    settings.put(PREFIX + prefix + "USER", role);
                    settings.put(PREFIX + prefix + "PASSWORD", password(role));
                });
        return settings;
    }

    private DriverManagerDataSource ownAdministrator() {
        return new DriverManagerDataSource(ownUrl(), "postgres", password("postgres"));
    }

    private String ownUrl() {
        try {
            var port = Files.readAllLines(premises.getFirst().data().resolve("postgres/postmaster.pid"))
                    .get(3);
            return "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String password(String role) {
        try (var lines = Files.lines(premises.getFirst().data().resolve("passwords"))) {
            return lines.filter(line -> line.startsWith(role + "="))
                    .map(line -> line.substring(role.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Caller one() {
        return callers.getFirst();
    }

    Caller other() {
        return callers.getLast();
    }

    CheckedClinics clinics() {
        return clinics;
    }

    /** Who sees all rows of all servers. */
    JdbcClient database() {
        return administrator;
    }

    CountingMailServer mail() {
        return mail;
    }

    /** What the programs did not know how to answer. */
    List<String> unexpected() {
        return programs.stream()
                .flatMap(each -> each.unexpected().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        programs.reversed().forEach(RunningProgram::kill);
        callers.forEach(Caller::close);
        premises.forEach(Premises::close);
        mail.close();
        clinics.remove();
    }
}
