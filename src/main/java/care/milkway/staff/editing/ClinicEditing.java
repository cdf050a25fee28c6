package care.milkway.staff.editing;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DocumentEdit;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.Drafts;
import care.milkway.kernel.ClinicId;
import care.milkway.page.FieldPath;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The lead of a clinic edits it: each form is saved into the draft at once, and judged by the rules of the file. */
@Component
public class ClinicEditing {

    private final Drafts drafts;
    private final Clock clock;

    ClinicEditing(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** All things of a subject that has several. */
    public List<OpenedForm> all(ClinicId clinic, Subject subject) {
        return SubjectForms.all(subject, drafts.of(clinic).text());
    }

    public Optional<OpenedForm> open(ClinicId clinic, Subject subject, String key) {
        return SubjectForms.find(subject, key, drafts.of(clinic).text());
    }

    public OpenedForm fresh(ClinicId clinic, Subject subject) {
        return SubjectForms.fresh(subject, drafts.of(clinic).text());
    }

    private static final class Meanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient OpenedForm now;

        private Meanwhile(OpenedForm now) {
            super(null, null, false, false);
            this.now = now;
        }
    }

    /** @param seen what the form showed when it was opened */
    public SaveResult save(ClinicId clinic, Subject subject, String key, Typed typed, String seen) {
        if (open(clinic, subject, key).isEmpty()) {
            return new SaveResult.Gone();
        }
        try {
            drafts.save(clinic, text -> {
                var shown = SubjectForms.find(subject, key, text).orElseThrow();
                if (!shown.seen().equals(seen)) {
                    throw new Meanwhile(shown);
                }
                return judged(clinic, shown, typed, text);
            });
            return new SaveResult.Saved(key);
        } catch (FieldRefused refused) {
            return new SaveResult.Refused(refused);
        } catch (Meanwhile other) {
            return new SaveResult.ChangedByOther(other.now);
        }
    }

    public SaveResult add(ClinicId clinic, Subject subject, Typed typed) {
        var name = typed.one(subject.fields().getFirst().inputs().getFirst());
        var key = new String[1];
        try {
            drafts.save(clinic, text -> {
                var chosen = NewEntry.key(subject, SubjectForms.fresh(subject, text), name);
                key[0] = NewEntry.written(subject, chosen);
                var begun = NewEntry.begun(subject, chosen, name, today(), text);
                var empty = SubjectForms.find(subject, key[0], begun).orElseThrow();
                return judged(clinic, empty, typed, begun);
            });
            return new SaveResult.Saved(key[0]);
        } catch (FieldRefused refused) {
            return new SaveResult.Refused(refused);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What a rule says of a field of this form is said there; what it says of others is said before publishing. */
    private DescriptionText judged(ClinicId clinic, OpenedForm shown, Typed typed, DescriptionText text) {
        var base = SubjectForms.base(shown.subject(), shown.key(), shown.tree()).orElseThrow();
        var document = SubjectForms.written(shown, base, typed, text.document());
        var after = text.withDocument(document);
        drafts.flaw(clinic, after).ifPresent(flaw -> refuse(flaw, shown, base, document));
        return after;
    }

    private static void refuse(DraftFlaw flaw, OpenedForm shown, FieldPath base, String document) {
        SubjectForms.inputOf(shown, base, flaw.field(), document).ifPresent(input -> {
            throw FieldRefused.byRule(input, flaw.reason());
        });
    }

    /**
     * It is in the draft no more; what pointed at it is mended as far as nothing is lost by that.
     *
     * @param seen what the form showed
     * @return false if somebody else changed it since, or took it away
     */
    public boolean remove(ClinicId clinic, Subject subject, String key, String seen) {
        return changeSeen(
                clinic,
                subject,
                key,
                seen,
                (text, base) -> withoutRelated(text.withDocument(DocumentEdit.with(text.document(), base, null)), key));
    }

    /** One place further up: things are shown in the order in which they stand. */
    public boolean moveUp(ClinicId clinic, Subject subject, String key, String seen) {
        return changeSeen(clinic, subject, key, seen, (text, base) -> {
            var position = (Integer) base.steps().getLast();
            if (position == 0) {
                return text;
            }
            var list = text.tree().path(subject.list());
            var document = DocumentEdit.with(text.document(), base, list.path(position - 1));
            return text.withDocument(
                    DocumentEdit.with(document, FieldPath.of(subject.list(), position - 1), list.path(position)));
        });
    }

    private boolean changeSeen(
            ClinicId clinic,
            Subject subject,
            String key,
            String seen,
            BiFunction<DescriptionText, FieldPath, DescriptionText> change) {
        try {
            drafts.save(clinic, text -> {
                var shown = SubjectForms.find(subject, key, text);
                if (shown.filter(each -> each.seen().equals(seen)).isEmpty()) {
                    throw new NotAsSeen();
                }
                return change.apply(
                        text, SubjectForms.base(subject, key, text.tree()).orElseThrow());
            });
            return true;
        } catch (NotAsSeen _) {
            return false;
        }
    }

    private static final class NotAsSeen extends RuntimeException {

        private static final long serialVersionUID = 1;

        private NotAsSeen() {
            super(null, null, false, false);
        }
    }

    private static DescriptionText withoutRelated(DescriptionText text, String code) {
        var after = text;
        var services = text.tree().path("services");
        for (int i = 0; i < services.size(); i++) {
            var related = services.path(i).path("related");
            if (related.valueStream().anyMatch(each -> each.asString("").equals(code))) {
                var others = JsonNodeFactory.instance.arrayNode();
                related.valueStream()
                        .filter(each -> !each.asString("").equals(code))
                        .forEach(others::add);
                after = after.withDocument(
                        DocumentEdit.with(after.document(), FieldPath.of("services", i, "related"), others));
            }
        }
        return after;
    }
}
