package care.milkway.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How this copy of Milkway is reached: as the operator says, else on this machine. What a request says of it is not believed. */
@Component
public class Address {

    private final String configured;
    private final Environment environment;
    private volatile @Nullable String here;

    Address(@Value("${milkway.address}") String configured, Environment environment) {
        this.configured = configured.replaceFirst("/$", "");
        this.environment = environment;
    }

    /** A whole address for a path that starts with a slash. */
    public String of(String path) {
        return base() + path;
    }

    /** What the operator says; empty if nothing. */
    public Optional<String> configured() {
        return Optional.of(configured).filter(each -> !each.isEmpty());
    }

    /** Without a path, such as https://example.org. */
    public String base() {
        var known = here;
        return !configured.isEmpty() ? configured : known != null ? known : ask();
    }

    /** The port is known for good once somebody listens on it. */
    private String ask() {
        var listening = Optional.ofNullable(environment.getProperty("local.server.port"));
        var address = "http://localhost:" + listening.orElse(environment.getProperty("server.port", "8080"));
        listening.ifPresent(_ -> here = address);
        return address;
    }
}
