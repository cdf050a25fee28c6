package care.milkway.episode.web;

import care.milkway.clinic.Clinics;
import care.milkway.episode.Episode;
import care.milkway.episode.log.HomeLog;
import care.milkway.episode.log.LogResult;
import care.milkway.kernel.InvalidInput;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.triage.CheckKeys;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps what she tapped, and says what follows: the same for the form and for the script. */
@Component
class Noting {

    private final HomeLog log;
    private final Clinics clinics;
    private final CheckKeys keys;
    private final Clock clock;

    Noting(HomeLog log, Clinics clinics, CheckKeys keys, Clock clock) {
        this.log = log;
        this.clinics = clinics;
        this.keys = keys;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Noted {}

    record Kept() implements Noted {}

    /** @param next where she is told at once what to do */
    record Warned(PageLink next) implements Noted {}

    /** @param sentence its key */
    record Refused(String field, String sentence) implements Noted {}

    Noted note(Episode episode, LogForm form, Language language) {
        try {
            var clinic = clinics.get(episode.clinic());
            return switch (log.note(clinic, episode, form.entry(clock.instant()), language)) {
                case LogResult.Noted _ -> new Kept();
                case LogResult.Warned warned ->
                    new Warned(PageLink.checkLink(clinic.slug(), keys.key(clinic.id(), warned.check())));
                case LogResult.NotYet _ -> new Refused("entry", "home.tomorrow");
            };
        } catch (InvalidInput wrong) {
            return refused(wrong.field());
        }
    }

    private static Refused refused(String field) {
        return switch (field) {
            case "entry" -> new Refused("entry", "home.nothing");
            case "pain", "lump" -> new Refused(field, "ask.wrong.choice");
            case "at" -> new Refused("entry", "home.tomorrow");
            default -> new Refused("temperature.value", "ask.wrong.temperature.value");
        };
    }
}
