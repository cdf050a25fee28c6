package care.milkway.eligibility.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.clinic.web.PractitionerTitle;
import care.milkway.clinic.web.StatementWords;
import care.milkway.eligibility.Verdict;
import care.milkway.eligibility.web.ResultView.LinkView;
import care.milkway.eligibility.web.ResultView.OfferView;
import care.milkway.page.PageLink;
import care.milkway.page.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a clinic offers after a duct check: what can be booked first, then the rest and why not. Pure. */
final class ServiceOffers {

    private static final Set<Treatment> BREAST =
            Set.of(Treatment.ULTRASOUND, Treatment.MANUAL_THERAPY, Treatment.LACTATION_CONSULT);
    private static final List<String> TONES = List.of("open", "letter", "closed");

    /** Who needs a letter, and what it has to say. */
    private record LetterText(String who, String what) {}

    private final Clinic clinic;
    private final Map<Service, Verdict> verdicts;
    private final Optional<Service> recommended;
    private final Texts t;

    /**
     * @param verdicts for every service of the clinic
     * @param recommended what the rules recommend: it comes first among what can be booked
     */
    ServiceOffers(Clinic clinic, Map<Service, Verdict> verdicts, Optional<Service> recommended, Texts t) {
        this.clinic = clinic;
        this.verdicts = verdicts;
        this.recommended = recommended;
        this.t = t;
    }

    List<OfferView> views() {
        return Stream.concat(recommended.stream(), clinic.services().stream().filter(service -> recommended
                        .filter(service::equals)
                        .isEmpty()))
                .filter(verdicts::containsKey)
                .map(service -> view(service, verdicts.get(service)))
                .sorted(Comparator.comparing(offer -> TONES.indexOf(offer.tone())))
                .toList();
    }

    private OfferView view(Service service, @Nullable Verdict verdict) {
        return switch (verdict) {
            case Verdict.Eligible eligible
            when eligible.withLetter().isEmpty() -> offer(service, "open", times(service), null, null, null);
            case Verdict.Eligible eligible
            when eligible.open().isEmpty() ->
                offer(
                        service,
                        "letter",
                        times(service),
                        new LetterText(t.get("result.letter.all"), what(service, eligible)),
                        null,
                        null);
            case Verdict.Eligible eligible ->
                offer(service, "open", times(service), letter(service, eligible), null, null);
            case Verdict.NotEligible withheld ->
                offer(
                        service,
                        "closed",
                        null,
                        null,
                        t.get(withheld.reason()),
                        withheld.alternative().flatMap(this::instead).orElse(null));
            case Verdict.AnswersNeeded needed -> view(service, needed.otherwise());
            case Verdict.CheckNeeded _ -> offer(service, "closed", null, null, t.get("result.stale.short"), null);
            case null -> throw new IllegalArgumentException("no verdict for " + service.code());
        };
    }

    private OfferView offer(
            Service service,
            String tone,
            @Nullable String book,
            @Nullable LetterText letter,
            @Nullable String why,
            @Nullable LinkView instead) {
        return new OfferView(
                service.name().in(t.language()),
                tone,
                t.get("result.offer." + tone),
                t.get("service.minutes", service.minutes()),
                service.price().signum() == 0 ? null : t.money(service.price(), clinic.currency()),
                book,
                letter == null ? null : letter.who(),
                letter == null ? null : letter.what(),
                why,
                instead,
                BREAST.contains(service.treatment()));
    }

    private LetterText letter(Service service, Verdict.Eligible eligible) {
        return new LetterText(
                t.get("result.letter", list(eligible.withLetter()), list(eligible.open())), what(service, eligible));
    }

    /** Who may sign it and what it has to say, as the clinic asks for it after these answers. */
    private String what(Service service, Verdict.Eligible eligible) {
        var statements = eligible.letter().statements().stream()
                .map(each -> StatementWords.of(t, each, service.name().in(t.language())))
                .collect(Collectors.joining(". "));
        return t.get("result.letter.text", list(eligible.letter().signers()), statements);
    }

    /** The clinic's own service of that kind, if it may be booked itself. */
    private Optional<LinkView> instead(Treatment treatment) {
        return clinic.services().stream()
                .filter(service -> service.treatment() == treatment)
                .filter(service -> verdicts.get(service) instanceof Verdict.Eligible eligible
                        && !eligible.open().isEmpty())
                .findFirst()
                .map(service -> new LinkView(times(service), service.name().in(t.language())));
    }

    private String times(Service service) {
        return PageLink.times(clinic.slug(), service.code()).in(t.language());
    }

    private String list(Collection<Profession> professions) {
        var names = professions.stream()
                .sorted()
                .map(each -> withinSentence(PractitionerTitle.of(t, clinic, each)))
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : t.get("result.list.or", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** With a small letter at its beginning; a credential in it stays as it is. */
    private String withinSentence(String title) {
        return title.substring(0, 1).toLowerCase(t.language().locale()) + title.substring(1);
    }
}
