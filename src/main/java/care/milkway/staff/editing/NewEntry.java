package care.milkway.staff.editing;

import care.milkway.clinic.draft.ClinicFounding;
import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DocumentEdit;
import care.milkway.clinic.draft.StarterPage;
import care.milkway.page.FieldPath;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A thing that a clinic did not have: its key is made from its name, and all that a file needs of it is there. */
final class NewEntry {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NewEntry() {}

    /** Small letters, digits and hyphens, and used by nothing else here. */
    static String key(Subject subject, OpenedForm empty, String name) {
        if (!subject.keyed()) {
            return String.valueOf(empty.tree().path(subject.list()).size());
        }
        var plain = ClinicFounding.key(name);
        var stem = plain.isEmpty() ? subject.list() : plain;
        var key = stem;
        for (int i = 2;
                SubjectForms.base(subject, written(subject, key), empty.tree()).isPresent();
                i++) {
            key = stem + "-" + i;
        }
        return key;
    }

    /** A service has a code, and its key is the address of its page; a package has a code too. */
    static String written(Subject subject, String key) {
        return subject.keyField().equals("code") ? key.toUpperCase(Locale.ROOT).replace('-', '_') : key;
    }

    /** The same description with an entry that has its key and what no form asks for. */
    static DescriptionText begun(Subject subject, String key, String name, LocalDate today, DescriptionText text) {
        var entry = JSON.objectNode();
        if (subject.keyed()) {
            entry.put(subject.keyField(), written(subject, key));
        }
        var pages = text;
        switch (subject) {
            case SERVICES -> {
                entry.put("page", key);
                entry.set("taxPercent", JSON.objectNode());
                pages = text.withPage("en/services/" + key, StarterPage.of(name, "en", today));
            }
            case PEOPLE -> entry.set("hours", JSON.arrayNode());
            case HOURS, ROOMS, DEVICES, SITES, POLICIES, LOOK, PACKAGES, REVIEWS -> {}
        }
        return pages.withDocument(added(subject, entry, text));
    }

    private static String added(Subject subject, ObjectNode entry, DescriptionText text) {
        var list = text.tree().path(subject.list());
        return list.isEmpty()
                ? DocumentEdit.with(
                        text.document(),
                        FieldPath.of(subject.list()),
                        JSON.arrayNode().add(entry))
                : DocumentEdit.with(text.document(), FieldPath.of(subject.list(), list.size()), entry);
    }
}
