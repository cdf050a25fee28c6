package care.milkway.clinic;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has clinics in memory before anybody asks for them. In memory and not in a file, because there they are read already and
 * kept up to date, and nothing else on the disk can be out of date; a demo clinic with all its pages takes MEMORY. Of a
 * chain with more clinics than the bound, those by slug come first, and the rest as they are asked for.
 */
@Component
class DescriptionsAhead {

    private static final int MOST = 1_000;

    private final Clinics clinics;
    private final boolean program;

    DescriptionsAhead(Clinics clinics, @Value("${milkway.command:}") String command) {
        this.clinics = clinics;
        this.program = command.isEmpty();
    }

    /** Without a statement, unless something changed. */
    @Scheduled(
            initialDelayString = "${milkway.clinics-ahead.every:PT10S}",
            fixedDelayString = "${milkway.clinics-ahead.every:PT10S}")
    void read() {
        if (program) {
            clinics.readAhead(MOST);
        }
    }
}
