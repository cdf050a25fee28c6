package care.milkway.messaging.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Outbox;
import care.milkway.page.Demonstration;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The outbox: for everybody where this copy is a demonstration, anywhere else for the operator, since it shows people's e-mails. */
@Controller
class OutboxPages {

    private static final int MOST = 100;

    private final Outbox outbox;
    private final Clinics clinics;
    private final Translations translations;
    private final Demonstration demonstration;
    private final Clock clock;

    OutboxPages(Outbox outbox, Clinics clinics, Translations translations, Demonstration demonstration, Clock clock) {
        this.outbox = outbox;
        this.clinics = clinics;
        this.translations = translations;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/outbox")
    String root(Locale wanted) {
        refuseStrangers();
        return "redirect:/" + (wanted.getLanguage().equals("fr") ? "fr" : "en") + "/outbox";
    }

    @GetMapping("/{language:en|fr}/outbox")
    ModelAndView list(@PathVariable Language language) {
        refuseStrangers();
        var t = translations.in(language);
        var emails = outbox.newest(MOST).stream().map(this::view).toList();
        return Page.personal(t, "/outbox", t.get("outbox.title")).show("messaging/outbox", emails);
    }

    @GetMapping("/{language:en|fr}/outbox/{id}")
    ModelAndView one(@PathVariable Language language, @PathVariable UUID id) {
        refuseStrangers();
        var email = outbox.find(new MessageId(id))
                .map(this::view)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return Page.personal(translations.in(language), "/outbox/" + id, email.subject())
                .show("messaging/message", email);
    }

    /** To everybody but a signed-in operator the outbox does not exist. */
    private void refuseStrangers() {
        if (!demonstration.on() && !Actor.current().isOperator()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
    }

    private OutboxView view(StoredMessage stored) {
        var zone = clinics.get(stored.message().clinic()).sites().getFirst().timeZone();
        return OutboxView.of(stored, zone, clock.instant());
    }
}
