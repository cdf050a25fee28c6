package care.milkway.visit.photograph;

import care.milkway.referral.document.DocumentType;
import java.time.Instant;
import java.util.UUID;

/** That there is a photograph, without the picture itself. */
public record Photograph(UUID id, BreastSide side, DocumentType type, Instant at) {}
