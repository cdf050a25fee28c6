package care.milkway.page;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How this copy of Milkway is reached from outside: as the operator says, else as the request came in. */
@Component
public class Address {

    private final String configured;
    private final Environment environment;

    Address(@Value("${milkway.address}") String configured, Environment environment) {
        this.configured = configured.replaceFirst("/$", "");
        this.environment = environment;
    }

    /** A whole address for a path that starts with a slash. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        if (RequestContextHolder.getRequestAttributes() != null) {
            return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        }
        var port = Optional.ofNullable(environment.getProperty("local.server.port"))
                .orElse(environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
