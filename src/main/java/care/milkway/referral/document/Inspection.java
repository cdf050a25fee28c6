package care.milkway.referral.document;

import java.util.Optional;

/** What came of looking at a file. */
public sealed interface Inspection {

    /** It may be kept. */
    record Sound(Document document) implements Inspection {}

    /** It is not kept. */
    record Unsound(DocumentFault fault) implements Inspection {}

    default Optional<Document> kept() {
        return this instanceof Sound(Document document) ? Optional.of(document) : Optional.empty();
    }

    default Optional<DocumentFault> refused() {
        return this instanceof Unsound(DocumentFault fault) ? Optional.of(fault) : Optional.empty();
    }
}
