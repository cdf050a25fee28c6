package care.milkway.clinic.web;

import care.milkway.clinic.Clinics;
import care.milkway.page.Address;
import care.milkway.page.Demonstration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Milkway where to find it. */
@Component
@ConditionalOnWebApplication
class StartMessage {

    /** Of a chain some are enough to see that it runs. */
    private static final int MOST = 10;

    private final Clinics clinics;
    private final Address address;
    private final Demonstration demonstration;

    StartMessage(Clinics clinics, Address address, Demonstration demonstration) {
        this.clinics = clinics;
        this.address = address;
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void tell() {
        var text = new StringBuilder("\nMilkway runs.\n\n");
        line(text, "Start page", "/");
        clinics.first(MOST).forEach(clinic -> line(text, clinic.name(), "/en/" + clinic.slug()));
        line(text, "Rule book", "/rules");
        if (demonstration.on()) {
            line(text, "E-mails, not sent", "/outbox");
        }
        line(text, "API", "/api/docs");
        if (demonstration.on()) {
            text.append("\nThis is a demonstration: do not enter real people, everybody can read the e-mails.\n")
                    .append("MILKWAY_DEMO=false, a mail server or a database of your own ends it.\n");
        }
        System.out.println(text);
    }

    private void line(StringBuilder text, String name, String path) {
        text.append("  %-28s %s%n".formatted(name, address.of(path)));
    }
}
