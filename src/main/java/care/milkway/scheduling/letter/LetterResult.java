package care.milkway.scheduling.letter;

import care.milkway.referral.LetterId;
import care.milkway.referral.document.DocumentFault;
import java.util.Set;

/** What came of handing in a letter, or of deciding about one. Unless it is done, everything is as it was. */
public sealed interface LetterResult {

    record Done(LetterId letter) implements LetterResult {}

    /** The file can't be kept. */
    record Unsound(DocumentFault fault) implements LetterResult {}

    /** What it says is not what the clinic asks for. */
    record Wrong(Set<LetterFlaw> flaws) implements LetterResult {

        public Wrong {
            flaws = Set.copyOf(flaws);
        }
    }

    /** The appointment waits for no letter, or no longer; or staff have decided about the letter already. */
    record NotAwaited() implements LetterResult {}

    /** There is no such appointment, or no such letter. */
    record Unknown() implements LetterResult {}
}
