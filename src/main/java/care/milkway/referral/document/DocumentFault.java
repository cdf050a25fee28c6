package care.milkway.referral.document;

/** Why a document is not kept. */
public enum DocumentFault {
    EMPTY,
    TOO_LARGE,
    /** Neither a PDF nor a JPEG or PNG picture. */
    OTHER_TYPE,
    /** A PDF that asks for a password. */
    PASSWORD,
    /** A PDF that runs or opens something, or carries files. */
    ACTIVE,
    TOO_MANY_PAGES,
    /** More points than anybody needs to read it. */
    TOO_MANY_PIXELS,
    /** It begins like one of these, and can't be read. */
    BROKEN,
    VIRUS,
    /** A virus scanner is named and does not answer. */
    NO_SCANNER,
    /** This installation has no keys for letters. */
    NO_KEYS;

    /** Whether it is this installation that is at fault, so that it may work later. */
    public boolean isOurs() {
        return this == NO_SCANNER || this == NO_KEYS;
    }
}
