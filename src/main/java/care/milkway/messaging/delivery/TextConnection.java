package care.milkway.messaging.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.milkway.clinic.Clinics;
import care.milkway.messaging.FailureReason;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.delivery.SendResult.Broken;
import care.milkway.messaging.delivery.SendResult.NotNow;
import care.milkway.messaging.delivery.SendResult.PutOff;
import care.milkway.messaging.delivery.SendResult.Refused;
import care.milkway.messaging.delivery.SendResult.Sent;
import care.milkway.messaging.text.QuietHours;
import care.milkway.messaging.text.StoppedNumbers;
import care.milkway.messaging.text.TextProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way to the provider of text messages. It knows no key that makes a repetition harmless: so whatever may have been taken
 * over in an earlier attempt is looked for first, and each text is like no other by the link in it.
 */
final class TextConnection implements Connection {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LISTED = 50;

    /** She has told the provider to stop. */
    private static final String UNSUBSCRIBED = "21610";

    private final TextProvider provider;
    private final StoppedNumbers stopped;
    private final Clinics clinics;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TextConnection(TextProvider provider, StoppedNumbers stopped, Clinics clinics, Clock clock) {
        this.provider = provider;
        this.stopped = stopped;
        this.clinics = clinics;
        this.clock = clock;
    }

    @Override
    public SendResult send(StoredMessage taken) {
        var message = taken.message();
        if (stopped.has(message.to().address())) {
            return new Refused(FailureReason.STOPPED);
        }
        var zone = clinics.get(message.clinic()).sites().getFirst().timeZone();
        var quiet = QuietHours.endOf(clock.instant(), zone);
        if (quiet.isPresent()) {
            return new NotNow(quiet.get());
        }
        try {
            return taken.attempts() > 1 && wasTaken(message) ? new Sent() : result(post(message));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Broken("interrupted");
        } catch (IOException | JacksonException failure) {
            return new Broken(failure.getClass().getSimpleName());
        }
    }

    private HttpResponse<String> post(Message message) throws IOException, InterruptedException {
        var form = form(Map.of(
                "To", message.to().address(),
                "From", provider.from(),
                "Body", message.text()));
        return http.send(
                request(provider.messages())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Whether the provider has it: then its answer was lost. */
    private boolean wasTaken(Message message) throws IOException, InterruptedException {
        var query = form(Map.of("To", message.to().address(), "PageSize", String.valueOf(LISTED)));
        var answer = http.send(
                request(URI.create(provider.messages() + "?" + query)).GET().build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("answer " + answer.statusCode());
        }
        var listed = JsonMapper.shared().readTree(answer.body()).path("messages");
        return StreamSupport.stream(listed.spliterator(), false)
                .anyMatch(each -> each.path("body").asString("").equals(message.text()));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Authorization", provider.authorization());
    }

    private static SendResult result(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 200 || status == 201) {
            return new Sent();
        }
        if (status == 400) {
            return new Refused(
                    JsonMapper.shared()
                                    .readTree(answer.body())
                                    .path("code")
                                    .asString("")
                                    .equals(UNSUBSCRIBED)
                            ? FailureReason.STOPPED
                            : FailureReason.ADDRESS_REFUSED);
        }
        return new PutOff("answer " + status);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
