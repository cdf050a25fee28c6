package care.milkway.messaging.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.clinic.Clinics;
import care.milkway.kernel.Language;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.MessageId;
import care.milkway.messaging.Outbox;
import care.milkway.page.Page;
import care.milkway.page.Translations;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The outbox, where the embedded database of a demonstration is used: anywhere else it would show people's emails. */
@Controller
@ConditionalOnProperty(name = "milkway.database.url", matchIfMissing = true, havingValue = "embedded")
class OutboxPages {

    private static final int MOST = 100;

    private final Outbox outbox;
    private final Clinics clinics;
    private final Translations translations;

    OutboxPages(Outbox outbox, Clinics clinics, Translations translations) {
        this.outbox = outbox;
        this.clinics = clinics;
        this.translations = translations;
    }

    @GetMapping("/outbox")
    String root(Locale wanted) {
        return "redirect:/" + (wanted.getLanguage().equals("fr") ? "fr" : "en") + "/outbox";
    }

    @GetMapping("/{language:en|fr}/outbox")
    ModelAndView list(@PathVariable Language language) {
        var t = translations.in(language);
        var emails = outbox.newest(MOST).stream().map(this::view).toList();
        return Page.personal(t, "/outbox", t.get("outbox.title")).show("messaging/outbox", emails);
    }

    @GetMapping("/{language:en|fr}/outbox/{id}")
    ModelAndView one(@PathVariable Language language, @PathVariable UUID id) {
        var email = outbox.find(new MessageId(id))
                .map(this::view)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return Page.personal(translations.in(language), "/outbox/" + id, email.subject())
                .show("messaging/message", email);
    }

    private OutboxView view(StoredMessage kept) {
        var zone = clinics.get(kept.message().clinic()).sites().getFirst().timeZone();
        return OutboxView.of(kept, zone);
    }
}
