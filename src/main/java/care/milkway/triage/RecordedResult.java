package care.milkway.triage;

import care.milkway.clinic.Treatment;
import care.milkway.kernel.Language;
import care.milkway.triage.questionnaire.DuctCheckTexts;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Notice;
import care.milkway.triage.rules.Permission;
import care.milkway.triage.rules.Rule;
import care.milkway.triage.rules.TriageResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a duct check said, so that it can be read back in the same words when the rules have changed: the sentences and sources
 * are kept with it. Rules and notices are named, not referred to: those of today may be others.
 *
 * @param missing the names of the critical fields that were not answered
 */
public record RecordedResult(
        Disposition disposition,
        List<Reason> reasons,
        List<String> missing,
        List<Remark> notices,
        Map<Treatment, Permission> treatments) {

    /** A rule that fired, with its number. */
    public record Reason(String rule, @Nullable Disposition follows, Map<Language, String> sentences, String source) {

        public String sentence(Language language) {
            return in(sentences, language);
        }

        public Optional<Disposition> disposition() {
            return Optional.ofNullable(follows);
        }

        /** Whether a number in it is from memory. */
        public boolean unverified() {
            return source.contains("[M]");
        }
    }

    /** A notice that was given, with its code. */
    public record Remark(String code, Map<Language, String> sentences, String source) {

        public String sentence(Language language) {
            return in(sentences, language);
        }

        /** Whether a number in it is from memory. */
        public boolean unverified() {
            return source.contains("[M]");
        }
    }

    /** What is said now. */
    public static RecordedResult of(TriageResult result) {
        return new RecordedResult(
                result.disposition(),
                result.reasons().stream().map(RecordedResult::reason).toList(),
                result.missing(),
                result.notices().stream().map(RecordedResult::remark).toList(),
                result.treatments());
    }

    /** Whether something else is to be done, or something else may be booked. */
    public boolean differsFrom(RecordedResult other) {
        return disposition != other.disposition || !treatments.equals(other.treatments);
    }

    /** Whether any of the rules leads to this. */
    public boolean gives(Disposition disposition) {
        return reasons.stream().anyMatch(reason -> reason.follows() == disposition);
    }

    private static Reason reason(Rule rule) {
        return new Reason(rule.id(), rule.disposition().orElse(null), sentences(rule.messageKey()), rule.source());
    }

    private static Remark remark(Notice notice) {
        return new Remark(notice.name(), sentences(notice.messageKey()), notice.source());
    }

    private static Map<Language, String> sentences(String key) {
        var sentences = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            sentences.put(language, DuctCheckTexts.in(language).text(key));
        }
        return sentences;
    }

    /** In another language than none, rather than not at all. */
    private static String in(Map<Language, String> sentences, Language language) {
        return sentences.getOrDefault(
                language, sentences.values().stream().findFirst().orElse(""));
    }
}
