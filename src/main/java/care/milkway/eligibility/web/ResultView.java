package care.milkway.eligibility.web;

import care.milkway.clinic.SeekCare.CareAdvice;
import care.milkway.clinic.content.ContentPage;
import care.milkway.triage.FindOutView;
import care.milkway.triage.rules.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a finished duct check; public for the templates.
 *
 * @param tone alarm, warn or calm
 * @param title what to do now, in a few words
 * @param next the same in a sentence
 * @param because the most urgent reasons, in a sentence each, with whatever else she must not miss
 * @param crisis whom to call with thoughts of harm, if anything she said or left open is about them
 * @param findOut how to find out about each sign of an emergency, if she was not sure
 * @param first the one visit the rules recommend, or none
 * @param link the same result for another browser of hers
 * @param urgent whether help comes before everything else on the page
 * @param calls whom to call, if that matters now
 * @param missing critical questions without an answer
 * @param start where to start over
 * @param stale whether the answers are too old to book with
 * @param seekCare when to seek care at once
 * @param note what she can show to a doctor
 * @param doctor whether a doctor comes first
 * @param homeCare the page of the clinic that says who advises what, or none
 * @param offLabel whether the clinic's country has not cleared ultrasound for this
 * @param recheck whether to do the check again in a day
 * @param askMe where she says that she wants to be asked in a day how she is, or none
 * @param steps where each answer can be changed
 * @param numbers where numbers from a nurse or doctor are typed
 * @param rulesSince that the rules of today say something else, or that what was said is not known; none otherwise
 * @param versions with what the answers were read
 */
public record ResultView(
        String tone,
        String title,
        String next,
        List<String> because,
        @Nullable String crisis,
        @Nullable FindOutView findOut,
        @Nullable NextView first,
        String link,
        boolean urgent,
        List<CallView> calls,
        List<LinkView> missing,
        String start,
        boolean stale,
        List<OfferView> offers,
        List<ReasonView> reasons,
        List<ReasonView> notices,
        List<CareAdvice> seekCare,
        String note,
        boolean doctor,
        @Nullable ContentPage homeCare,
        boolean offLabel,
        boolean recheck,
        @Nullable String askMe,
        List<LinkView> steps,
        String numbers,
        @Nullable String rulesSince,
        String versions) {

    /** @param address a number to dial or to text */
    public record CallView(String address, String label, boolean first, boolean unverified) {}

    /**
     * @param title that it comes first, or that it is for meanwhile
     * @param why what changed the treatment, or empty
     * @param hold where a time is held
     * @param all where all its times are
     */
    public record NextView(
            String title,
            String name,
            String length,
            String why,
            String hold,
            String service,
            String all,
            List<TimeView> times) {}

    /** A time to hold; the first four are what the form sends. */
    public record TimeView(
            String start,
            String practitioner,
            String site,
            String mode,
            String day,
            String clock,
            String person,
            String how,
            String price) {}

    public record LinkView(String address, String label) {}

    /**
     * A service, and whether it can be booked.
     *
     * @param tone open, letter or closed
     * @param price as it is written, or none if it is free
     * @param book where its free times are, or none
     * @param letter who needs a letter and who does not, or none
     * @param letterText what the letter has to say, or none
     * @param why why not now, or none
     * @param instead what is offered in its place, or none
     * @param breast whether it is one of those the duct check is about
     */
    public record OfferView(
            String name,
            String tone,
            String status,
            String length,
            @Nullable String price,
            @Nullable String book,
            @Nullable String letter,
            @Nullable String letterText,
            @Nullable String why,
            @Nullable LinkView instead,
            boolean breast) {}

    /** @param follows what it leads to, or none for what is only good to know */
    public record ReasonView(
            @Nullable String rule,
            String sentence,
            @Nullable String follows,
            List<Citation> sources) {}

    /** Whether calls come before all reasons. */
    public boolean callsFirst() {
        return urgent || crisis != null;
    }
}
