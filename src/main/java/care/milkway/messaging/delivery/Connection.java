package care.milkway.messaging.delivery;

import care.milkway.messaging.Message.StoredMessage;

/** The way to whoever takes messages over, for one after the other: a mail server, or a provider of text messages. */
interface Connection extends AutoCloseable {

    SendResult send(StoredMessage taken);

    @Override
    void close();
}
