package care.milkway.messaging.delivery;

import care.milkway.messaging.FailureReason;
import care.milkway.messaging.delivery.SendResult.Broken;
import care.milkway.messaging.delivery.SendResult.PutOff;
import care.milkway.messaging.delivery.SendResult.Refused;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads from a failure whose fate it is: the message's or the connection's (RFC 5321, 4.2). Pure. */
final class SmtpFailure {

    private SmtpFailure() {}

    static SendResult of(MessagingException failure) {
        return find(failure, SMTPAddressFailedException.class, SmtpFailure::recipient)
                .or(() -> find(failure, SMTPSenderFailedException.class, SmtpFailure::sender))
                .or(() -> find(failure, SMTPSendFailedException.class, SmtpFailure::content))
                .orElseGet(() -> new Broken(failure.getClass().getSimpleName()));
    }

    /** A refusal for a policy's sake (5.7) is mostly a server that does not know us yet: that is mended, so it is tried again. */
    private static SendResult recipient(SMTPAddressFailedException failure) {
        var policy = String.valueOf(failure.getMessage()).contains(" 5.7.");
        return policy
                ? new PutOff("policy " + failure.getReturnCode())
                : byCode(failure.getReturnCode(), FailureReason.ADDRESS_REFUSED);
    }

    /** The sender is what the operator or the clinic names: to be mended too. */
    private static SendResult sender(SMTPSenderFailedException failure) {
        var result = byCode(failure.getReturnCode(), FailureReason.MESSAGE_REFUSED);
        return result instanceof Refused ? new PutOff("sender " + failure.getReturnCode()) : result;
    }

    private static SendResult content(SMTPSendFailedException failure) {
        return byCode(failure.getReturnCode(), FailureReason.MESSAGE_REFUSED);
    }

    private static SendResult byCode(int code, FailureReason reason) {
        return switch (code) {
            case 421, 530, 535 -> new Broken("answer " + code); // it closes, or wants us to sign in
            default -> {
                if (code >= 500 && code < 600) {
                    yield new Refused(reason);
                }
                yield code >= 400 && code < 500 ? new PutOff("answer " + code) : new Broken("answer " + code);
            }
        };
    }

    private static <T> Optional<SendResult> find(
            MessagingException failure, Class<T> kind, Function<T, SendResult> meaning) {
        return Stream.<@Nullable Exception>iterate(failure, each -> each != null, SmtpFailure::next)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .map(meaning);
    }

    private static @Nullable Exception next(@Nullable Exception failure) {
        return failure instanceof MessagingException outer ? outer.getNextException() : null;
    }
}
