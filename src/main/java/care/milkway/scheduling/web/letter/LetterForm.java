package care.milkway.scheduling.web.letter;

import care.milkway.clinic.Profession;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.referral.Arrival;
import care.milkway.referral.Letter;
import care.milkway.referral.Signature;
import care.milkway.scheduling.letter.LetterFlaw;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody says of a letter, and what is wrong with it, field by field, as keys of sentences; public for the templates
 * and for the pages of staff.
 */
@NamedInterface("letterform")
public record LetterForm(Map<String, String> typed, Set<String> statements, SequencedMap<String, String> wrong) {

    private static final int MOST_STATEMENTS = 40;
    private static final List<String> FIELDS = List.of("how", "letter", "signer", "profession", "signedOn");

    /** Nothing is typed yet. */
    public static LetterForm empty() {
        return new LetterForm(Map.of(), Set.of(), new LinkedHashMap<>());
    }

    /**
     * What was said when a letter was handed in. Whoever reads it ticks for herself what it says: ticked beforehand, a hurried
     * desk accepts what only the parent has read.
     */
    public static LetterForm of(Letter letter) {
        return letter.signature()
                .map(said -> new LetterForm(
                        Map.of(
                                "signer", said.signer(),
                                "profession", said.profession().name(),
                                "signedOn", said.signedOn().toString()),
                        Set.of(),
                        new LinkedHashMap<>()))
                .orElseGet(LetterForm::empty);
    }

    public static LetterForm of(Function<String, String> typed, Collection<String> statements) {
        var fields = new HashMap<String, String>();
        FIELDS.forEach(field -> fields.put(field, typed.apply(field)));
        return new LetterForm(fields, Set.copyOf(statements), new LinkedHashMap<>());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isTicked(LetterStatement statement) {
        return statements.contains(statement.code());
    }

    /** What it says, if all of it can be read; what can't is noted as wrong. */
    public Optional<Signature> signature() {
        var profession = find(Profession.values(), typed("profession"));
        var signedOn = day(typed("signedOn"));
        if (typed("signer").isBlank()) {
            wrong.put("signer", "letter.wrong.signer");
        }
        if (profession.isEmpty()) {
            wrong.put("profession", "letter.wrong.profession");
        }
        if (signedOn.isEmpty()) {
            wrong.put("signedOn", "letter.wrong.signedOn");
        }
        return wrong.isEmpty()
                ? Optional.of(new Signature(typed("signer"), profession.orElseThrow(), signedOn.orElseThrow(), said()))
                : Optional.empty();
    }

    private Set<LetterStatement> said() {
        return statements.stream()
                .limit(MOST_STATEMENTS)
                .flatMap(each -> LetterStatement.find(each).stream())
                .collect(Collectors.toSet());
    }

    /** How it comes. */
    Optional<Arrival> arrival() {
        return find(Arrival.values(), typed("how")).filter(each -> each == Arrival.UPLOAD || each.isPromised());
    }

    public void refuse(Set<LetterFlaw> flaws) {
        flaws.stream().sorted().forEach(flaw -> wrong.put(field(flaw), "letter.wrong." + flaw));
    }

    private static String field(LetterFlaw flaw) {
        return switch (flaw) {
            case OTHER_SIGNER -> "profession";
            case NOT_ALL_SAID -> "statements";
            case SIGNED_LATER, TOO_OLD -> "signedOn";
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static <T extends Enum<T>> Optional<T> find(T[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
