package care.milkway.clinic;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.Milkway;
import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.database.DatabaseLogins;
import care.milkway.identity.Actor;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.testing.Announced;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
        writePage(builder, "[");
        assertThatThrownBy(() -> describe(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("en/home.md");
        assertThat(clinics.find(before.slug())).contains(before);
        assertThat(clinics.pages(before).find(Language.EN, "home").orElseThrow().title())
                .isEqualTo("Hello");
        assertThat(versions(before)).isEqualTo(1);
        assertThat(announced.in(before.id())).hasSize(1);
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
        assertThat(command(database, folder.resolve("nowhere.yml"))).startsWith("1 there is no file");
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
            var status = program.getBean(ImportCommand.class)
                    .run(List.of(file.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(program.getBean(Clinics.class).all())
                    .extracting(Clinic::slug)
                    .containsExactly("one-of-a-kind");
            return status + " " + printed.toString(StandardCharsets.UTF_8);
        }
    }

    private boolean describe(Path file) {
        var changed = new boolean[1];
        Actor.Operator.AT_THE_MACHINE.doing(() -> {
            changed[0] = clinics.describe(ClinicFolder.read(file));
        });
        return changed[0];
    }

    private Path write(ClinicBuilder clinic) throws IOException {
        return Files.writeString(folder.resolve("clinic.yml"), clinic.document());
    }

    private void writePage(ClinicBuilder clinic, String title) throws IOException {
        assertThat(clinic.clinic().languages()).contains(Language.EN);
        var pages = Files.createDirectories(folder.resolve("clinic").resolve("en"));
        Files.writeString(pages.resolve("home.md"), """
                ---
                title: %s
                description: A page of a test.
                language: en
                reviewedOn: 2026-11-20
                ---
                Welcome.""".formatted(title));
    }

    private int versions(Clinic clinic) {
        return jdbc.sql("select count(*) from clinic.description where clinic_id = ?")
                .param(clinic.id().value())
                .query(Integer.class)
                .single();
    }
}
