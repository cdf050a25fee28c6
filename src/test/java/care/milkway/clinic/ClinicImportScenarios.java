package care.milkway.clinic;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.Milkway;
import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.ClinicSchema;
import care.milkway.database.DatabaseLogins;
import care.milkway.identity.Actor;
import care.milkway.identity.Command;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.testing.Announced;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator changes a file; the clinic changes with it, or stays as it was. */
@MilkwayTest
class ClinicImportScenarios {

    @Autowired
    Clinics clinics;

    @Autowired
    Announced announced;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void bothDemoClinicsAreThere() {
        assertThat(clinics.all()).extracting(Clinic::slug).contains("los-angeles", "toronto");
        for (var slug : new String[] {"los-angeles", "toronto"}) {
            var clinic = clinics.find(slug).orElseThrow();
            assertThat(clinics.get(clinic.id())).isEqualTo(clinic);
            assertThat(clinics.pages(clinic).find(Language.FR, "home")).isPresent();
        }
        assertThat(clinics.find("atlantis")).isEmpty();
    }

    /** What an editor fetches is what the files are checked with. */
    @Test
    void theSchemaOfAClinicsFileIsServed() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/schemas/clinic.json"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
            assertThat(answer.body()).isEqualTo(ClinicSchema.DOCUMENT.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        var builder = aClinic().with(room("maple"));
        var file = write(builder);
        assertThat(describe(file)).isTrue();
        var clinic = clinics.find(builder.clinic().slug()).orElseThrow();
        assertThat(describe(file)).isFalse();
        assertThat(clinics.find(clinic.slug())).contains(clinic);
        assertThat(announced.in(clinic.id())).containsExactly(new ClinicDescribed(clinic.id(), 1));
        assertThat(versions(clinic)).isEqualTo(1);
    }

    @Test
    void aChangedFieldOrPageMakesANewVersion() throws IOException {
        var builder = aClinic();
        var file = write(builder);
        writePage(builder, "Hello");
        describe(file);
        var first = clinics.find(builder.clinic().slug()).orElseThrow();
        writePage(builder, "Good morning");
        assertThat(describe(file)).as("a changed page").isTrue();
        var second = clinics.find(first.slug()).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(clinics.pages(second).find(Language.EN, "home").orElseThrow().title())
                .isEqualTo("Good morning");
        assertThat(clinics.pages(first).find(Language.EN, "home").orElseThrow().title())
                .as("what was written then can still be read")
                .isEqualTo("Hello");
        write(builder.with(room("maple")));
        assertThat(describe(file)).as("a changed field").isTrue();
        assertThat(clinics.get(first.id()).rooms()).hasSize(1);
        assertThat(announced.in(first.id()))
                .containsExactly(
                        new ClinicDescribed(first.id(), 1),
                        new ClinicDescribed(first.id(), 2),
                        new ClinicDescribed(first.id(), 3));
    }

    @Test
    void aBadFileOrPageLeavesTheEarlierDescriptionInForce() throws IOException {
        var builder = aClinic();
        var file = write(builder);
        writePage(builder, "Hello");
        describe(file);
        var before = clinics.find(builder.clinic().slug()).orElseThrow();
        Files.writeString(file, builder.document().replace("holdMinutes", "heldMinutes"));
        assertThatThrownBy(() -> describe(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("heldMinutes");
        write(builder);
        Files.writeString(folder.resolve("clinic/en/home.md"), ClinicFiles.page("["));
        assertThatThrownBy(() -> describe(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("en/home.md");
        assertThat(clinics.find(before.slug())).contains(before);
        assertThat(clinics.pages(before).find(Language.EN, "home").orElseThrow().title())
                .isEqualTo("Hello");
        assertThat(versions(before)).isEqualTo(1);
        assertThat(announced.in(before.id())).hasSize(1);
    }

    /** Whoever booked under an older description sees what she booked, also when its people have left. */
    @Test
    void theDescriptionUnderWhichSomebodyBookedCanBeReadAgain() throws IOException {
        var builder = aClinic().with(room("maple"), room("birch"));
        describe(write(builder));
        var first = clinics.find(builder.clinic().slug()).orElseThrow();
        assertThat(clinics.at(first.id(), 1)).isEqualTo(first);
        describe(write(builder.without("rooms", "maple")));
        assertThat(clinics.get(first.id()).rooms()).hasSize(1);
        assertThat(clinics.at(first.id(), 1)).isEqualTo(first);
        assertThat(clinics.at(first.id(), 1)).as("from memory").isSameAs(clinics.at(first.id(), 1));
        assertThat(clinics.at(first.id(), 2)).isEqualTo(clinics.get(first.id()));
        assertThatThrownBy(() -> clinics.at(first.id(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no description with version 3");
        assertThatThrownBy(() -> clinics.at(ClinicId.of("atlantis"), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A node that starts with an old folder does not undo what another one imported since. */
    @Test
    void aStartPutsNoOlderDescriptionBack() throws IOException {
        var builder = aClinic().with(room("maple"));
        describe(write(builder));
        var older = ClinicFolder.read(folder.resolve("clinic.yml"));
        describe(write(builder.with(room("birch"))));
        var newer = clinics.find(builder.clinic().slug()).orElseThrow();
        assertThat(start(older)).isEqualTo(ImportResult.OLDER);
        assertThat(clinics.find(newer.slug())).contains(newer);
        assertThat(onPurpose(older)).as("on purpose").isEqualTo(ImportResult.IMPORTED);
        assertThat(clinics.get(newer.id()).rooms()).hasSize(1);
        assertThat(start(older)).isEqualTo(ImportResult.UNCHANGED);
        assertThat(start(ClinicFolder.read(folder.resolve("clinic.yml")))).isEqualTo(ImportResult.OLDER);
        var file = write(builder.with(room("cedar")));
        assertThat(start(ClinicFolder.read(file))).as("never seen").isEqualTo(ImportResult.IMPORTED);
        assertThat(jdbc.sql("select distinct origin from clinic.description where clinic_id = ?")
                        .param(newer.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(file.toString());
    }

    private ImportResult start(ClinicFolder described) {
        var result = new ImportResult[1];
        Actor.Operator.AT_THE_MACHINE.doing(() -> {
            result[0] = clinics.describeUnlessOlder(described);
        });
        return result[0];
    }

    /** Old visits point at rooms and people that are no longer described. */
    @Test
    void whoeverIsGoneKeepsHerNumber() throws IOException {
        var builder = aClinic().with(room("maple"), room("birch"));
        describe(write(builder));
        describe(write(builder.without("rooms", "maple")));
        var clinic = clinics.find(builder.clinic().slug()).orElseThrow();
        assertThat(clinic.rooms()).extracting(Room::key).containsExactly("birch");
        assertThat(jdbc.sql("select key from clinic.resource where clinic_id = ? order by key")
                        .param(clinic.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("birch", "maple");
    }

    @Test
    void theOperatorImportsOneFileWithACommand() throws IOException {
        var database = TestDatabase.fresh();
        var file = write(aClinic().called("one-of-a-kind").with(room("maple")));
        assertThat(command(database, file)).isEqualTo("0 ");
        assertThat(command(database, folder.resolve("nowhere.yml")))
                .startsWith("1 ")
                .contains("there is no file");
        Files.writeString(file, "slug: one-of-a-kind\nsurprise: true");
        assertThat(command(database, file)).startsWith("1 ").contains("surprise");
    }

    /** The status and what was printed. */
    private static String command(DatabaseLogins database, Path file) {
        var printed = new ByteArrayOutputStream();
        try (var program = new SpringApplicationBuilder(Milkway.class)
                .web(WebApplicationType.NONE)
                .properties(TestDatabase.settings(database))
                .properties("milkway.command=import")
                .run()) {
            var status = program.getBeanProvider(Command.class).stream()
                    .filter(each -> each.name().equals("import"))
                    .findFirst()
                    .orElseThrow()
                    .run(List.of(file.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(program.getBean(Clinics.class).all())
                    .extracting(Clinic::slug)
                    .containsExactly("one-of-a-kind");
            return status + " " + printed.toString(StandardCharsets.UTF_8);
        }
    }

    private boolean describe(Path file) {
        return onPurpose(ClinicFolder.read(file)) == ImportResult.IMPORTED;
    }

    private ImportResult onPurpose(ClinicFolder described) {
        var result = new ImportResult[1];
        Actor.Operator.AT_THE_MACHINE.doing(() -> {
            result[0] = clinics.describe(described);
        });
        return result[0];
    }

    private Path write(ClinicBuilder clinic) throws IOException {
        ClinicFiles.writePages(folder.resolve("clinic"), clinic.clinic());
        return Files.writeString(folder.resolve("clinic.yml"), clinic.document());
    }

    private void writePage(ClinicBuilder clinic, String title) throws IOException {
        assertThat(clinic.clinic().languages()).contains(Language.EN);
        Files.writeString(folder.resolve("clinic/en/home.md"), ClinicFiles.page(title));
    }

    private int versions(Clinic clinic) {
        return jdbc.sql("select count(*) from clinic.description where clinic_id = ?")
                .param(clinic.id().value())
                .query(Integer.class)
                .single();
    }
}
