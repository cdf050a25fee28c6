package care.milkway.triage.rules;

import static care.milkway.triage.rules.Disposition.*;
import static care.milkway.triage.rules.vocabulary.Vocabulary.anyOf;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.clinic.policy.TriagePolicy.AfterOneDay;
import care.milkway.triage.rules.vocabulary.Vocabulary.Contraindication;
import care.milkway.triage.rules.vocabulary.Vocabulary.Course;
import care.milkway.triage.rules.vocabulary.Vocabulary.Discharge;
import care.milkway.triage.rules.vocabulary.Vocabulary.HarmThoughts;
import care.milkway.triage.rules.vocabulary.Vocabulary.MedicalCondition;
import care.milkway.triage.rules.vocabulary.Vocabulary.Side;
import care.milkway.triage.rules.vocabulary.Vocabulary.SkinSign;
import care.milkway.triage.rules.vocabulary.Vocabulary.SystemicSign;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the duct check, one row each: evidence 2.2. Read from the top; a row may look at which rows above it have
 * fired. What was not answered is neither high nor low, and no sign. The sentence for people is in the message files. A source carries its provenance: [S] read in the source, [M] from
 * memory and to be verified, [D] our own decision.
 */
public enum Rule {
    EMERGENCY_SIGN(
            "R01",
            EMERGENCY,
            "AWHONN POST-BIRTH; NICE NG255 [S]",
            "emergencySigns=CHEST_PAIN",
            (answers, _) -> !answers.emergencySigns().isEmpty()),
    SEPSIS_SIGN(
            "R02",
            EMERGENCY,
            "NICE NG255 table 1: breaths 25, pulse 130, systolic 90, no urine 18 h [S]",
            "respiratoryRate=25",
            (answers, _) -> answers.respiratoryRate().atLeast(25)
                    || answers.heartRate().atLeast(130)
                    || answers.systolicPressure().atMost(90)
                    || answers.withoutUrine().atLeast(ofHours(18))),
    DANGER(
            "R03",
            MENTAL_HEALTH_EMERGENCY,
            "CDC Hear Her; AWHONN POST-BIRTH [S]",
            "harmThoughts=WITH_PLAN",
            (answers, _) -> answers.harmThoughts() == HarmThoughts.WITH_PLAN || answers.psychosisSigns()),
    THOUGHTS_OF_HARM(
            "R03b",
            MENTAL_HEALTH_SAME_DAY,
            "EPDS item 10 above 0 needs follow-up [S]; same day [D]",
            "harmThoughts=WITHOUT_PLAN",
            (answers, _) -> answers.harmThoughts() == HarmThoughts.WITHOUT_PLAN
                    || answers.phq9Item9().over(0)
                    || answers.epdsItem10().over(0)),
    SKIN_EMERGENCY(
            "R04",
            EMERGENCY,
            "NHS Highland; NICE CKS mastitis [S]",
            "skinSigns=NECROSIS",
            (answers, _) -> anyOf(answers.skinSigns(), SkinSign.EMERGENCIES)),
    FEVER_AT_RISK(
            "R05",
            EMERGENCY,
            "NICE NG255, NHS Highland [S]; pulse 100 to 129 [M]; the combination [D]",
            "temperature=38.4 C; conditions=DIABETES",
            (answers, context) -> context.fever()
                    && (anyOf(answers.conditions(), MedicalCondition.SEPSIS_RISK)
                            || answers.systemicSigns().contains(SystemicSign.FEELS_VERY_ILL)
                            || answers.respiratoryRate().between(21, 24)
                            || answers.heartRate().between(100, 129))),
    ABSCESS(
            "R06",
            MEDICAL_SAME_DAY,
            "NHS Lothian 24 h; APC 24 h; NICE CKS [S]",
            "skinSigns=FLUCTUANT_LUMP",
            (answers, context) -> answers.skinSigns().contains(SkinSign.FLUCTUANT_LUMP)
                    || (answers.lump()
                            && ((context.fever() && answers.systemicSigns().contains(SystemicSign.BODY_ACHES))
                                    || context.notHelpedBy(ofDays(2))))),
    FEVER(
            "R07",
            MEDICAL_SAME_DAY,
            "CDC Hear Her 38.0 C; UIHC; APC [S]",
            "temperature=38.0 C",
            (_, context) -> context.fever()),
    SYSTEMIC_SIGN(
            "R08",
            MEDICAL_SAME_DAY,
            "ASBrS 2024, HSE: local and systemic signs [S]; pulse over 100 [D]",
            "systemicSigns=CHILLS",
            (answers, context) -> context.systemicSign() || answers.heartRate().over(100)),
    ANTIBIOTICS_NOT_HELPING(
            "R09",
            MEDICAL_SAME_DAY,
            "NHS Lothian, HSE, NICE CKS: 48 h [S]",
            "antibiotics=48 SAME",
            (answers, context) -> context.onAntibioticsFor(ofDays(2))
                    && (answers.courseOnAntibiotics() == Course.SAME || answers.courseOnAntibiotics() == Course.WORSE)),
    ANTIBIOTICS_NOT_HELPING_IMAGING(
            "R09",
            IMAGING,
            "NHS Lothian, NICE CKS [S]",
            "antibiotics=48 WORSE",
            (_, context) -> context.fired(ANTIBIOTICS_NOT_HELPING)),
    LOW_THRESHOLD(
            "R10",
            MEDICAL_SAME_DAY,
            "NICE CKS; NHS Highland; AAFP 2024 [S]",
            "skinSigns=INFECTED_FISSURE",
            (answers, context) -> !context.fever()
                    && (answers.skinSigns().contains(SkinSign.INFECTED_FISSURE)
                            || (anyOf(answers.conditions(), MedicalCondition.LOW_IMMUNITY) && context.localSign()))),
    SUSPICIOUS_CHANGE(
            "R12",
            IMAGING,
            "NICE NG12; Scottish referral guideline; APC [S]",
            "discharge=BLOODY",
            (answers, _) -> answers.discharge() == Discharge.BLOODY
                    || anyOf(answers.skinSigns(), SkinSign.SUSPICIOUS)
                    || (answers.axillaryLump() && !answers.age().atMost(29))),
    LUMP_FOR_A_WEEK(
            "R13",
            MEDICAL_WITHIN_24_HOURS,
            "LLLI: not gone after one week [S]",
            "hoursSinceOnset=169; course=BETTER",
            (answers, _) -> answers.lump() && answers.sinceOnset().over(ofDays(7))),
    LUMP_FOR_TWO_WEEKS(
            "R13",
            IMAGING,
            "Scottish referral guideline 2 to 3 weeks; APC 21 days [S]; 14 days [D]",
            "hoursSinceOnset=384",
            (answers, _) -> answers.lump() && answers.sinceOnset().over(ofDays(14))),
    SAME_SPOT(
            "R14",
            IMAGING,
            "ABM #30: recurrent plugging [S]; three times in eight weeks [D]",
            "sameSiteEpisodesLast8Weeks=3",
            (answers, _) -> answers.sameSiteEpisodes().atLeast(3)),
    WIDE_REDNESS(
            "R15",
            IMAGING,
            "LLLI: over 30 %, antibiotics 7 to 10 days; NHS Lothian [S]",
            "redness=OVER_A_THIRD; antibiotics=168 SAME",
            (_, context) -> context.wideRedness() && context.notHelpedBy(ofDays(7))),
    CANCER_RISK(
            "R16",
            IMAGING,
            "NICE NG12; device labels, evidence 4 [S]; BRCA [D]",
            "conditions=BREAST_CANCER_HISTORY",
            (answers, _) -> anyOf(answers.conditions(), MedicalCondition.CANCER_RISK)
                    || answers.contraindications().contains(Contraindication.SUSPECTED_MALIGNANCY)),
    BOTH_SIDES_WITH_FEVER(
            "R18",
            MEDICAL_SAME_DAY,
            "Both breasts with fever is not typical [M]",
            "side=BOTH; temperature=38.0 C",
            (answers, context) -> answers.side() == Side.BOTH && context.fever()),
    MISSING_ANSWER(
            "R24",
            MEDICAL_WITHIN_24_HOURS,
            "Unknown is never no [D]",
            "temperature=?",
            (_, context) -> !context.missing().isEmpty()),
    ENGORGEMENT(
            "R17",
            SELF_CARE,
            "ABM #36; Cochrane CD006946 [S]",
            "side=BOTH; daysSinceBirth=4; lump=false",
            (answers, context) -> answers.side() == Side.BOTH
                    && answers.daysSinceBirth().between(2, 7)
                    && context.noFever()
                    && !context.masked()
                    && context.bodyUnjudged()),
    NO_BETTER_AFTER_A_DAY(
            "R11",
            MEDICAL_WITHIN_24_HOURS,
            "NICE CKS 12 to 24 h; AAFP, ASBrS 24 to 48 h [S]",
            "hoursSinceOnset=30",
            (_, context) -> context.unsettledAfterADay() && !context.bookable()),
    BOOKABLE_AFTER_A_DAY(
            "R11",
            TREATMENT,
            "The clinic's policy, after the Toronto clinic page [D]",
            "hoursSinceOnset=30",
            (_, context) -> context.unsettledAfterADay() && context.bookable()),
    GETTING_WORSE(
            "R11",
            MEDICAL_WITHIN_24_HOURS,
            "NICE CKS: worse at 12 to 24 h [S]",
            "hoursSinceOnset=14; course=WORSE",
            (answers, context) -> context.localOnly()
                    && answers.sinceOnset().atLeast(ofHours(12))
                    && answers.course() == Course.WORSE),
    SIMPLE_LUMP(
            "R22",
            SELF_CARE,
            "AAFP 2024: one to two days of home care [S]",
            "hoursSinceOnset=12",
            (answers, context) -> answers.lump()
                    && context.noFever()
                    && (!answers.sinceOnset().atLeast(ofHours(24))
                            || (answers.course() == Course.BETTER
                                    && !answers.sinceOnset().over(ofDays(7))))
                    && context.bodyUnjudged()),
    NOTHING_MATCHED(
            "R25", MEDICAL_WITHIN_24_HOURS, "Fail safe [D]", "lump=false", (_, context) -> context.bodyUnjudged()),
    LOW_MOOD(
            "R19",
            MENTAL_HEALTH_FOLLOW_UP,
            "Levis 2020 BMJ 371:m4022, EPDS 13; PHQ-9, GAD-7 10 [S]; within one to two weeks [M]",
            "phq9=12",
            (answers, _) -> answers.epds().atLeast(13)
                    || answers.phq9().atLeast(10)
                    || answers.gad7().atLeast(10)),
    LET_DOWN_MOOD(
            "R20",
            null,
            "Ureño 2019 Breastfeed Med 14:666 [S]",
            "epds=13",
            (_, context) -> context.fired(THOUGHTS_OF_HARM) || context.fired(LOW_MOOD)),
    CONTRAINDICATION(
            "R21",
            null,
            "Labels of Mettler, Enraf-Nonius, Roscoe, TensCare; AAFP 2007; FDA: evidence 4 [S]",
            "contraindications=BREAST_IMPLANT",
            (answers, _) -> anyOf(answers.contraindications(), Contraindication.HARD_STOPS)),
    TREATABLE(
            "R23",
            TREATMENT,
            "ABM #36 allows it; Lin 2023, a controlled trial, found no effect [S]",
            "hoursSinceOnset=12",
            (answers, context) -> (context.fired(SIMPLE_LUMP) || context.fired(BOOKABLE_AFTER_A_DAY))
                    && !context.stopsUltrasound()
                    && !context.fired(CONTRAINDICATION)
                    && !answers.sinceOnset().over(ofDays(7))
                    && !context.mastitis());

    private final String id;
    private final @Nullable Disposition disposition;
    private final String source;
    private final String example;
    private final Criterion criterion;

    Rule(String id, @Nullable Disposition disposition, String source, String example, Criterion criterion) {
        this.id = id;
        this.disposition = disposition;
        this.source = source;
        this.example = example;
        this.criterion = criterion;
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
        boolean first = Stream.of(values()).noneMatch(rule -> rule.id.equals(id) && rule.compareTo(this) < 0);
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
        return this == BOOKABLE_AFTER_A_DAY
                ? new TriagePolicy(AfterOneDay.BOOKING_FIRST, null, null, null, null)
                : TriagePolicy.defaults();
    }

    boolean holds(RuleContext context) {
        return criterion.holds(context.answers, context);
    }
}
