package care.milkway.clinic.web;

import care.milkway.clinic.policy.LetterStatement;
import care.milkway.page.Texts;
import org.springframework.modulith.NamedInterface;

/** What a referral letter has to say, in words: Milkway's, or the clinic's own. */
@NamedInterface("pages")
public final class StatementWords {

    private StatementWords() {}

    /** @param treatment what it is about, as the clinic calls it */
    public static String of(Texts t, LetterStatement statement, String treatment) {
        var own = statement.text();
        return own == null ? t.get("letter.statement." + statement.code(), treatment) : own.in(t.language());
    }
}
