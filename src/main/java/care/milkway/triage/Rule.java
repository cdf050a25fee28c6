package care.milkway.triage;

import static care.milkway.triage.Disposition.EMERGENCY;
import static care.milkway.triage.Disposition.IMAGING;
import static care.milkway.triage.Disposition.MEDICAL_SAME_DAY;
import static care.milkway.triage.Disposition.MEDICAL_WITHIN_24_HOURS;
import static care.milkway.triage.Disposition.MENTAL_HEALTH_EMERGENCY;
import static care.milkway.triage.Disposition.MENTAL_HEALTH_FOLLOW_UP;
import static care.milkway.triage.Disposition.MENTAL_HEALTH_SAME_DAY;
import static care.milkway.triage.Disposition.SELF_CARE;
import static care.milkway.triage.Disposition.TREATMENT;

import care.milkway.clinic.TriagePolicy;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the duct check, one row each: evidence 2.2. Read from the top; a row may look at which rows above it have
 * fired. The sentence for people is in the message files. A source carries its provenance: [S] read in the source, [M] from
 * memory and to be verified, [D] our own decision.
 */
public enum Rule {
    EMERGENCY_SIGN(
            "R01",
            EMERGENCY,
            "AWHONN POST-BIRTH; NICE NG255 [S]",
            "emergencySigns=CHEST_PAIN",
            context -> context.hasAny(Signs.EMERGENCY)),
    SEPSIS_SIGN(
            "R02",
            EMERGENCY,
            "NICE NG255 table 1: breaths 25, pulse 130, systolic 90, no urine 18 h [S]",
            "respiratoryRate=25",
            context -> context.facts.breaths() >= 25
                    || context.heartRateFrom(130)
                    || context.between(0, context.facts.systolic(), 90)
                    || context.facts.withoutUrine() >= 2 * 18),
    DANGER(
            "R03",
            MENTAL_HEALTH_EMERGENCY,
            "CDC Hear Her; AWHONN POST-BIRTH [S]",
            "harmThoughts=WITH_PLAN",
            context -> context.hasAny(Signs.DANGER)),
    THOUGHTS_OF_HARM(
            "R03b",
            MENTAL_HEALTH_SAME_DAY,
            "EPDS item 10 above 0 needs follow-up [S]; same day [D]",
            "harmThoughts=WITHOUT_PLAN",
            context -> context.has(Mark.HARM_WITHOUT_PLAN)
                    || context.facts.phq9Item9() > 0
                    || context.facts.epdsItem10() > 0),
    SKIN_EMERGENCY(
            "R04",
            EMERGENCY,
            "NHS Highland; NICE CKS mastitis [S]",
            "skinSigns=NECROSIS",
            context -> context.hasAny(Signs.SKIN_EMERGENCY)),
    FEVER_AT_RISK(
            "R05",
            EMERGENCY,
            "NICE NG255, NHS Highland [S]; pulse 100 to 129 [M]; the combination [D]",
            "temperature=38.4 C; conditions=DIABETES",
            context -> context.fever()
                    && (context.hasAny(Signs.AT_RISK)
                            || context.between(21, context.facts.breaths(), 24)
                            || context.between(100, context.facts.heartRate(), 129))),
    ABSCESS(
            "R06",
            MEDICAL_SAME_DAY,
            "NHS Lothian 24 h; APC 24 h; NICE CKS [S]",
            "skinSigns=FLUCTUANT_LUMP",
            context -> context.has(Mark.FLUCTUANT_LUMP)
                    || (context.has(Mark.LUMP)
                            && ((context.fever() && context.has(Mark.BODY_ACHES)) || context.notHelpedFrom(48)))),
    FEVER("R07", MEDICAL_SAME_DAY, "CDC Hear Her 38.0 C; UIHC; APC [S]", "temperature=38.0 C", RuleContext::fever),
    SYSTEMIC_SIGN(
            "R08",
            MEDICAL_SAME_DAY,
            "ASBrS 2024, HSE: local and systemic signs [S]; pulse over 100 [D]",
            "systemicSigns=CHILLS",
            context -> context.systemicSign() || context.heartRateFrom(101)),
    ANTIBIOTICS_NOT_HELPING(
            "R09",
            MEDICAL_SAME_DAY,
            "NHS Lothian, HSE, NICE CKS: 48 h [S]",
            "antibiotics=48 SAME",
            context -> context.onAntibioticsFrom(48) && context.hasAny(Signs.NOT_HELPING)),
    ANTIBIOTICS_NOT_HELPING_IMAGING(
            "R09",
            IMAGING,
            "NHS Lothian, NICE CKS [S]",
            "antibiotics=48 WORSE",
            context -> context.fired(ANTIBIOTICS_NOT_HELPING.bit())),
    LOW_THRESHOLD(
            "R10",
            MEDICAL_SAME_DAY,
            "NICE CKS; NHS Highland; AAFP 2024 [S]",
            "skinSigns=INFECTED_FISSURE",
            context -> !context.fever()
                    && (context.has(Mark.INFECTED_FISSURE)
                            || (context.hasAny(Signs.LOW_IMMUNITY) && context.localSign()))),
    SUSPICIOUS_CHANGE(
            "R12",
            IMAGING,
            "NICE NG12; Scottish referral guideline; APC [S]",
            "discharge=BLOODY",
            context -> context.hasAny(Signs.SUSPICIOUS)
                    || (context.has(Mark.AXILLARY_LUMP) && !context.between(0, context.facts.age(), 29))),
    LUMP_FOR_A_WEEK(
            "R13",
            MEDICAL_WITHIN_24_HOURS,
            "LLLI: not gone after one week [S]",
            "hoursSinceOnset=169; course=BETTER",
            context -> context.has(Mark.LUMP) && context.hoursOver(168)),
    LUMP_FOR_TWO_WEEKS(
            "R13",
            IMAGING,
            "Scottish referral guideline 2 to 3 weeks; APC 21 days [S]; 14 days [D]",
            "hoursSinceOnset=384",
            context -> context.has(Mark.LUMP) && context.hoursOver(336)),
    SAME_SPOT(
            "R14",
            IMAGING,
            "ABM #30: recurrent plugging [S]; three times in eight weeks [D]",
            "sameSiteEpisodesLast8Weeks=3",
            context -> context.facts.episodes() >= 3),
    WIDE_REDNESS(
            "R15",
            IMAGING,
            "LLLI: over 30 %, antibiotics 7 to 10 days; NHS Lothian [S]",
            "redness=OVER_A_THIRD; antibiotics=168 SAME",
            context -> context.has(Mark.REDNESS_OVER_A_THIRD) && context.notHelpedFrom(168)),
    CANCER_RISK(
            "R16",
            IMAGING,
            "NICE NG12; device labels, evidence 4 [S]; BRCA [D]",
            "conditions=BREAST_CANCER_HISTORY",
            context -> context.hasAny(Signs.CANCER)),
    BOTH_SIDES_WITH_FEVER(
            "R18",
            MEDICAL_SAME_DAY,
            "Both breasts with fever is not typical [M]",
            "side=BOTH; temperature=38.0 C",
            context -> context.has(Mark.BOTH_SIDES) && context.fever()),
    MISSING_ANSWER(
            "R24",
            MEDICAL_WITHIN_24_HOURS,
            "Unknown is never no [D]",
            "temperature=?",
            context -> context.missing() != 0),
    ENGORGEMENT(
            "R17",
            SELF_CARE,
            "ABM #36; Cochrane CD006946 [S]",
            "side=BOTH; daysSinceBirth=4; lump=false",
            context -> context.has(Mark.BOTH_SIDES)
                    && context.between(2, context.facts.daysSinceBirth(), 7)
                    && context.noFever()
                    && !context.masked()
                    && !context.fired(RuleBook.PHYSICAL)),
    NO_BETTER_AFTER_A_DAY(
            "R11",
            MEDICAL_WITHIN_24_HOURS,
            "NICE CKS 12 to 24 h; AAFP, ASBrS 24 to 48 h [S]",
            "hoursSinceOnset=30",
            context -> context.unsettledAfterADay() && !context.bookable()),
    BOOKABLE_AFTER_A_DAY(
            "R11",
            TREATMENT,
            "The clinic's policy, after the Toronto clinic page [D]",
            "hoursSinceOnset=30",
            context -> context.unsettledAfterADay() && context.bookable()),
    GETTING_WORSE(
            "R11",
            MEDICAL_WITHIN_24_HOURS,
            "NICE CKS: worse at 12 to 24 h [S]",
            "hoursSinceOnset=14; course=WORSE",
            context -> context.localOnly() && context.hoursFrom(12) && context.has(Mark.WORSE)),
    SIMPLE_LUMP(
            "R22",
            SELF_CARE,
            "AAFP 2024: one to two days of home care [S]",
            "hoursSinceOnset=12",
            context -> context.has(Mark.LUMP)
                    && context.noFever()
                    && (!context.hoursFrom(24) || (context.has(Mark.BETTER) && !context.hoursOver(168)))
                    && !context.fired(RuleBook.PHYSICAL)),
    NOTHING_MATCHED(
            "R25",
            MEDICAL_WITHIN_24_HOURS,
            "Fail safe [D]",
            "lump=false",
            context -> !context.fired(RuleBook.PHYSICAL)),
    LOW_MOOD(
            "R19",
            MENTAL_HEALTH_FOLLOW_UP,
            "Levis 2020 BMJ 371:m4022, EPDS 13; PHQ-9, GAD-7 10 [S]; within one to two weeks [M]",
            "phq9=12",
            context -> context.facts.epds() >= 13 || context.facts.phq9() >= 10 || context.facts.gad7() >= 10),
    LET_DOWN_MOOD(
            "R20",
            null,
            "Ureño 2019 Breastfeed Med 14:666 [S]",
            "epds=13",
            context -> context.fired(THOUGHTS_OF_HARM.bit() | LOW_MOOD.bit())),
    CONTRAINDICATION(
            "R21",
            null,
            "Labels of Mettler, Enraf-Nonius, Roscoe, TensCare; AAFP 2007; FDA: evidence 4 [S]",
            "contraindications=BREAST_IMPLANT",
            context -> context.hasAny(Signs.HARD_CONTRAINDICATIONS)),
    TREATABLE(
            "R23",
            TREATMENT,
            "ABM #36 allows it; Lin 2023, a controlled trial, found no effect [S]",
            "hoursSinceOnset=12",
            context -> context.fired(SIMPLE_LUMP.bit() | BOOKABLE_AFTER_A_DAY.bit())
                    && !context.fired(RuleBook.STOPPING | CONTRAINDICATION.bit())
                    && !context.hoursOver(168)
                    && !context.hasAny(Signs.MASTITIS));

    interface Condition {
        boolean holds(RuleContext context);
    }

    private static final TriagePolicy BOOKING_FIRST =
            new TriagePolicy(TriagePolicy.AfterOneDay.BOOKING_FIRST, null, null, null, null);

    private final String id;
    private final @Nullable Disposition disposition;
    private final String source;
    private final String example;
    private final Condition condition;

    Rule(String id, @Nullable Disposition disposition, String source, String example, Condition condition) {
        this.id = id;
        this.disposition = disposition;
        this.source = source;
        this.example = example;
        this.condition = condition;
    }

    /** Its number in the evidence, {@code R01} to {@code R25}; rows that share one share its reason and differ in what follows. */
    public String id() {
        return id;
    }

    /** Empty for what is only information, or only concerns a device. */
    public Optional<Disposition> disposition() {
        return Optional.ofNullable(disposition);
    }

    /** Where its sentence stands in the message files: {@code rule.R09}, and with its name for further rows of one number. */
    public String messageKey() {
        boolean first = Stream.of(values())
                .filter(rule -> rule.id.equals(id))
                .findFirst()
                .filter(this::equals)
                .isPresent();
        return first ? "rule." + id : "rule." + id + "." + name();
    }

    public String source() {
        return source;
    }

    /** Whether a number in it is from memory: it has to be shown as not verified. */
    public boolean unverified() {
        return source.contains("[M]");
    }

    /** How the worked example differs from a tender lump since this morning in somebody well otherwise. */
    public String exampleInShort() {
        return example;
    }

    /** The worked example: answers for which this rule fires under {@link #examplePolicy}. */
    public Answers example() {
        return AnswersBuilder.tenderLump().but(example).answers();
    }

    public TriagePolicy examplePolicy() {
        return this == BOOKABLE_AFTER_A_DAY ? BOOKING_FIRST : TriagePolicy.defaults();
    }

    boolean holds(RuleContext context) {
        return condition.holds(context);
    }

    @SuppressWarnings("EnumOrdinal") // a bit lives as long as one evaluation, and is never stored
    long bit() {
        return 1L << ordinal();
    }
}
