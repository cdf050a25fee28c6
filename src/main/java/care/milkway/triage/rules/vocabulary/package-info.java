/** What the rules of the duct check compare: the codes of answers, temperatures and other amounts, and which questions are critical. */
@NullMarked
package care.milkway.triage.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
