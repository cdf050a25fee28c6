package care.milkway.messaging;

/** Why a message was given up. Says nothing about whom it was for. */
public enum FailureReason {
    /** The mail server knows no such mailbox. */
    ADDRESS_REFUSED,
    /** The mail server did not want what it says. */
    MESSAGE_REFUSED,
    /** No e-mail can be made of it. */
    NOT_SENDABLE,
    /** She has answered STOP. */
    STOPPED,
    /** Put off again and again, for days. */
    PUT_OFF_TOO_OFTEN
}
