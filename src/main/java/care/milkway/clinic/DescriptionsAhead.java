package care.milkway.clinic;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has clinics in memory before anybody asks for them. In memory and not in a file, because there they are read already and
 * kept up to date, and nothing else on the disk can be out of date; a demo clinic with its 16 pages takes 196 KiB, so
 * a chain of a thousand takes 191 MiB. Of a chain with more clinics than the bound, the first by slug are read, and the
 * rest when somebody asks for them.
 */
@Component
class DescriptionsAhead {

    private final Clinics clinics;
    private final int most;
    private final boolean program;

    DescriptionsAhead(
            Clinics clinics,
            @Value("${milkway.clinics-ahead.most}") int most,
            @Value("${milkway.command:}") String command) {
        this.most = most;
        this.clinics = clinics;
        this.program = command.isEmpty();
    }

    /** Without a statement, unless something changed. */
    @Scheduled(
            initialDelayString = "${milkway.clinics-ahead.every:PT10S}",
            fixedDelayString = "${milkway.clinics-ahead.every:PT10S}")
    void read() {
        if (program) {
            clinics.readAhead(most);
        }
    }
}
