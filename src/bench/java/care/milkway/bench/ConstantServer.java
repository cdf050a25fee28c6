package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** L2: the server and framework of the product with its settings, answering a constant from memory. A program of its own. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class
})
@RestController
class ConstantServer {

    private final Map<Integer, byte[]> constants = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        new SpringApplication(ConstantServer.class).run(arguments);
    }

    @GetMapping("/constant")
    ResponseEntity<byte[]> constant(@RequestParam int size) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(constants.computeIfAbsent(size, length -> "m"
                .repeat(length)
                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The program, running. */
    record Running(Process process, int port) implements AutoCloseable {
        @Override
        public void close() {
            Product.stop(process);
        }
    }

    /** Starts it with the settings of the product, which are on the class path. */
    static Running startProcess() {
        int port = Product.freePort();
        try {
            var process = new ProcessBuilder(List.of(
                            "java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ConstantServer.class.getName(),
                            "--server.port=" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(Bench.FOLDER.resolve("constant.log").toFile())
                    .start();
            Product.awaitAnswer(process, port, "/constant?size=1");
            return new Running(process, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
