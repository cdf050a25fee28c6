package care.milkway.messaging.mailbox;

import care.milkway.kernel.StartRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Where a clinic's mailbox is, as the operator names it: {@code toronto=imaps://letters:secret@mail.example}. */
record MailboxSetting(String slug, String protocol, String host, int port, String user, String password) {

    static List<MailboxSetting> parse(String settings) {
        return Stream.of(settings.strip().split("\\s+"))
                .filter(each -> !each.isBlank())
                .map(MailboxSetting::one)
                .toList();
    }

    private static MailboxSetting one(String setting) {
        try {
            var parts = setting.split("=", 2);
            var address = new URI(parts[1]);
            var user = address.getRawUserInfo().split(":", 2);
            if (!List.of("imap", "imaps").contains(address.getScheme()) || address.getHost() == null) {
                throw refused();
            }
            return new MailboxSetting(
                    parts[0],
                    address.getScheme(),
                    address.getHost(),
                    address.getPort(),
                    decoded(user[0]),
                    decoded(user[1]));
        } catch (URISyntaxException | ArrayIndexOutOfBoundsException | NullPointerException other) {
            throw refused();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static StartRefused refused() {
        return new StartRefused(
                "MILKWAY_LETTERS_MAILBOXES names mailboxes like toronto=imaps://USER:PASSWORD@HOST, with"
                        + " spaces between them; what is special in an address is written as %40.");
    }

    @Override
    public String toString() {
        return "MailboxSetting " + slug;
    }
}
