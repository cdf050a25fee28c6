package care.milkway.triage;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.SeekCare;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.page.Translations;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Rule;
import care.milkway.triage.rules.RuleBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When to seek care, read from the rule table: each row that can't wait for tomorrow is one sign, under what it leads to. */
@Component
public class UrgentSigns implements SeekCare {

    private static final List<Disposition> TODAY = Stream.of(Disposition.values())
            .filter(each -> each.atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_SAME_DAY))
            .toList();

    private static final List<Disposition> EMERGENCIES = TODAY.stream()
            .filter(each -> each.atLeastAsUrgentAs(Disposition.MENTAL_HEALTH_EMERGENCY))
            .toList();

    private final Translations translations;

    UrgentSigns(Translations translations) {
        this.translations = translations;
    }

    @Override
    public List<CareAdvice> of(Clinic clinic, Language language) {
        return advice(TODAY, clinic, translations.in(language));
    }

    private static List<CareAdvice> advice(List<Disposition> about, Clinic clinic, Texts t) {
        var numbers = HelpLineTexts.of(t, clinic.helpLines());
        return about.stream()
                .map(disposition -> new CareAdvice(numbers.get("care." + disposition), signs(disposition, clinic, t)))
                .toList();
    }

    @Override
    public List<String> sentences(Clinic clinic, Language language) {
        return sentences(TODAY, clinic, translations.in(language));
    }

    @Override
    public List<String> emergencies(Clinic clinic, Language language) {
        return sentences(EMERGENCIES, clinic, translations.in(language));
    }

    private static List<String> sentences(List<Disposition> about, Clinic clinic, Texts t) {
        return advice(about, clinic, t).stream()
                .map(each -> t.get("care.line", each.lead(), String.join(t.get("care.and"), each.signs())))
                .toList();
    }

    /** The sign of a rule that fired: what was found, not what may be behind it. None if the rule can wait for tomorrow. */
    public Optional<String> sign(RecordedResult.Reason reason, Clinic clinic, Texts t) {
        return reason.disposition().filter(TODAY::contains).stream()
                .flatMap(disposition -> RuleBook.leadingTo(disposition).stream())
                .filter(rule -> rule.id().equals(reason.rule()))
                .findFirst()
                .map(rule -> sign(rule, clinic, t));
    }

    private static List<String> signs(Disposition disposition, Clinic clinic, Texts t) {
        return RuleBook.leadingTo(disposition).stream()
                .map(rule -> sign(rule, clinic, t))
                .toList();
    }

    private static String sign(Rule rule, Clinic clinic, Texts t) {
        return t.get(careKey(rule), t.get(feverKey(clinic.triage().feverCelsius())));
    }

    /** Beside its reason, {@code rule.R04}, stands its sign, {@code care.R04}. */
    static String careKey(Rule rule) {
        return rule.messageKey().replaceFirst("^rule", "care");
    }

    private static String feverKey(BigDecimal celsius) {
        return "fever." + celsius.movePointRight(1).toBigInteger();
    }
}
