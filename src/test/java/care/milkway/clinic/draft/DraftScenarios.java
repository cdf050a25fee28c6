package care.milkway.clinic.draft;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.room;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.ImportResult;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.page.FieldPath;
import care.milkway.testing.MilkwayTest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** A lead edits her clinic; what she publishes is one version, whole or not at all. */
@MilkwayTest
class DraftScenarios {

    private static final Actor LEAD = new Actor.Staff(new UUID(9, 7), Set.of(Role.CLINIC_LEAD));

    @Autowired
    Clinics clinics;

    @Autowired
    Drafts drafts;

    @Autowired
    Work work;

    private static <T> T asLead(Supplier<T> does) {
        return LEAD.doing(does::get);
    }

    private Draft named(Clinic clinic, String name) {
        return asLead(() -> drafts.save(
                clinic.id(),
                text -> text.withDocument(DocumentEdit.with(
                        text.document(), FieldPath.of("name"), JsonNodeFactory.instance.stringNode(name)))));
    }

    private PublishResult publish(Clinic clinic, Draft draft) {
        return asLead(
                () -> drafts.publish(clinic.id(), draft.revision(), draft.inForce(), "a better name", () -> true));
    }

    @Test
    void nobodySeesADraftUntilItIsPublished() {
        var clinic = aClinic().describedIn(clinics);
        var draft = named(clinic, "Moss and Fern");
        assertThat(clinics.get(clinic.id()).name()).isEqualTo(clinic.name());
        assertThat(publish(clinic, draft)).isEqualTo(new PublishResult.Published(2));
        assertThat(clinics.get(clinic.id()).name()).isEqualTo("Moss and Fern");
        assertThat(asLead(() -> drafts.of(clinic.id())).open()).isFalse();
        var newest = asLead(() -> drafts.versions(clinic.id())).getFirst();
        assertThat(newest.reason()).isEqualTo("a better name");
        assertThat(newest.by()).isEqualTo(LEAD.label());
        assertThat(newest.onScreen()).isTrue();
    }

    @Test
    void whatWasPublishedIsKeptComparedAndBroughtBack() {
        var clinic = aClinic().describedIn(clinics);
        publish(clinic, named(clinic, "Moss and Fern"));
        var first = asLead(() -> drafts.version(clinic.id(), 1)).orElseThrow();
        var second = asLead(() -> drafts.version(clinic.id(), 2)).orElseThrow();
        assertThat(DescriptionDiff.between(second, first))
                .containsExactly(new DescribedChange("name", "", "", "", "Moss and Fern", clinic.name()));
        assertThat(asLead(() -> drafts.replace(clinic.id(), false, _ -> first))).isTrue();
        publish(clinic, asLead(() -> drafts.of(clinic.id())));
        assertThat(clinics.get(clinic.id()).name()).isEqualTo(clinic.name());
        assertThat(clinics.get(clinic.id()).version()).isEqualTo(3);
    }

    @Test
    void aDraftIsReplacedOnlyIfSomebodyWasAsked() {
        var clinic = aClinic().describedIn(clinics);
        named(clinic, "Moss and Fern");
        var first = asLead(() -> drafts.version(clinic.id(), 1)).orElseThrow();
        assertThat(asLead(() -> drafts.replace(clinic.id(), false, _ -> first))).isFalse();
        assertThat(asLead(() -> drafts.of(clinic.id())).open()).isTrue();
        assertThat(asLead(() -> drafts.replace(clinic.id(), true, _ -> first))).isTrue();
        assertThat(asLead(() -> drafts.of(clinic.id())).open()).isFalse();
    }

    @Test
    void whatWasNotLookedAtIsNotPublished() {
        var clinic = aClinic().describedIn(clinics);
        var looked = named(clinic, "Moss and Fern");
        named(clinic, "Something that somebody else typed");
        assertThat(publish(clinic, looked)).isInstanceOf(PublishResult.ChangedMeanwhile.class);
        assertThat(clinics.get(clinic.id()).version()).isEqualTo(1);
    }

    /** A file was put in force on purpose while a draft was open: it is not taken back in silence. */
    @Test
    void aFileThatIsImportedMeanwhileIsNotOverwrittenUnseen() {
        var builder = aClinic();
        var clinic = builder.describedIn(clinics);
        var looked = named(clinic, "Moss and Fern");
        builder.with(room("cedar")).describedIn(clinics);
        assertThat(publish(clinic, looked)).isInstanceOf(PublishResult.ChangedMeanwhile.class);
        var now = asLead(() -> drafts.of(clinic.id()));
        assertThat(now.base()).isEqualTo(1);
        assertThat(now.inForce()).isEqualTo(2);
        assertThat(publish(clinic, now)).isEqualTo(new PublishResult.Published(3));
    }

    @Test
    void aStartNeverOverwritesWhatWasEditedOnScreen() {
        var builder = aClinic();
        var clinic = builder.describedIn(clinics);
        publish(clinic, named(clinic, "Moss and Fern"));
        var text = asLead(() -> drafts.version(clinic.id(), 1)).orElseThrow();
        var folder = work.in(
                clinic.id(),
                LEAD,
                () -> drafts.folder(text.withDocument(text.document().replace("A clinic of a test", "A newer file"))));
        var file = new ClinicFolder("clinic.yml", folder.document(), folder.pages(), folder.pictures());
        assertThat(Actor.Operator.AT_THE_MACHINE.doing(() -> clinics.describeUnlessOlder(file)))
                .isEqualTo(ImportResult.EDITED_ON_SCREEN);
        assertThat(clinics.get(clinic.id()).name()).isEqualTo("Moss and Fern");
        assertThat(Actor.Operator.AT_THE_MACHINE.doing(() -> clinics.describe(file)))
                .as("on purpose")
                .isEqualTo(ImportResult.IMPORTED);
        assertThat(Actor.Operator.AT_THE_MACHINE.doing(() -> clinics.describeUnlessOlder(file)))
                .isEqualTo(ImportResult.UNCHANGED);
    }

    /** What is written to a file and imported again is the same description. */
    @ParameterizedTest
    @ValueSource(strings = {"toronto", "los-angeles"})
    void aDemoClinicExportedAndImportedIsTheSame(String slug) {
        var clinic = clinics.find(slug).orElseThrow();
        var text = asLead(() -> drafts.version(clinic.id(), clinic.version())).orElseThrow();
        var exported = work.in(clinic.id(), LEAD, () -> drafts.folder(text));
        assertThat(Actor.Operator.AT_THE_MACHINE.doing(() -> clinics.describe(exported)))
                .isEqualTo(ImportResult.UNCHANGED);
    }

    @Test
    void nobodyTurnsHerClinicIntoAnother() {
        var clinic = aClinic().describedIn(clinics);
        var text = asLead(() -> drafts.of(clinic.id())).text();
        var other = text.withDocument(text.document().replace(clinic.slug(), "toronto"));
        assertThat(asLead(() -> drafts.flaw(clinic.id(), other)).orElseThrow().field())
                .isEqualTo("slug");
    }

    @Test
    void ofTwoWhoBeginAtTheSameMomentNothingIsLost() throws Exception {
        var clinic = aClinic().describedIn(clinics);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var saved = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(
                            () -> asLead(() -> drafts.save(clinic.id(), text -> withRoom(text, "room-" + i)))))
                    .toList();
            for (var each : saved) {
                each.get();
            }
        }
        var rooms = asLead(() -> drafts.of(clinic.id())).text().tree().path("rooms");
        assertThat(rooms.size()).isEqualTo(12);
    }

    private static DescriptionText withRoom(DescriptionText text, String key) {
        var room = JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("site", "main")
                .put("name", key)
                .put("kind", "TREATMENT");
        var rooms = text.tree().path("rooms");
        return text.withDocument(
                rooms.isEmpty()
                        ? DocumentEdit.with(
                                text.document(),
                                FieldPath.of("rooms"),
                                JsonNodeFactory.instance.arrayNode().add(room))
                        : DocumentEdit.with(text.document(), FieldPath.of("rooms", rooms.size()), room));
    }

    @Test
    void aDraftThatIsNotRightIsSaidSoAndStaysADraft() {
        var clinic = aClinic().with(room("maple")).describedIn(clinics);
        var wrong = asLead(() -> drafts.save(
                clinic.id(),
                text -> text.withDocument(DocumentEdit.with(
                        text.document(),
                        FieldPath.of("rooms", 0, "site"),
                        JsonNodeFactory.instance.stringNode("nowhere")))));
        assertThat(publish(clinic, wrong))
                .isEqualTo(new PublishResult.NotRight(
                        asLead(() -> drafts.flaw(clinic.id(), wrong.text())).orElseThrow()));
        assertThat(clinics.get(clinic.id())).isEqualTo(clinic);
    }
}
