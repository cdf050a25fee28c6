package care.milkway.visit.photograph;

import care.milkway.referral.document.DocumentFault;

/** What came of handing in a photograph. */
public sealed interface PhotographResult {

    record Kept() implements PhotographResult {}

    /** It is no picture that can be kept. */
    record Unsound(DocumentFault fault) implements PhotographResult {}

    /** She has not agreed, or agrees no longer. */
    record NotAgreed() implements PhotographResult {}

    /** There are as many as one visit can have. */
    record Enough() implements PhotographResult {}
}
