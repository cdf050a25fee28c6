package care.milkway.triage.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.page.Texts;
import care.milkway.triage.CheckId;
import care.milkway.triage.RecordedResult;
import care.milkway.triage.rules.Disposition;
import care.milkway.triage.rules.Permission;
import care.milkway.triage.rules.WithholdingReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a duct check found, for programs. */
@JsonInclude(NON_NULL)
record ResultBody(
        @Nullable String id,
        @Nullable String key,
        Disposition disposition,
        List<ReasonBody> reasons,
        List<String> missing,
        List<String> notices,
        Map<Treatment, TreatmentBody> treatments) {

    /** @param unverified true if a number in the rule is from memory, or left out */
    @JsonInclude(NON_NULL)
    record ReasonBody(
            String rule,
            String sentence,
            String source,
            @Nullable Boolean unverified) {}

    /** @param openWithout who gives it without a letter */
    @JsonInclude(NON_NULL)
    record TreatmentBody(
            String status,
            @Nullable List<Profession> openWithout,
            @Nullable List<Profession> needsLetter,
            @Nullable WithholdingReason reason,
            @Nullable Treatment alternative) {}

    static ResultBody of(RecordedResult result, Texts t) {
        return body(null, null, result, t);
    }

    static ResultBody of(CheckId id, RecordedResult result, Texts t) {
        return body(id.toString(), null, result, t);
    }

    /** As it is told to whoever made it: with the key that reads it back. */
    static ResultBody of(CheckId id, String key, RecordedResult result, Texts t) {
        return body(id.toString(), key, result, t);
    }

    private static ResultBody body(@Nullable String id, @Nullable String key, RecordedResult result, Texts t) {
        var treatments = new EnumMap<Treatment, TreatmentBody>(Treatment.class);
        result.treatments().forEach((treatment, permission) -> treatments.put(treatment, body(treatment, permission)));
        return new ResultBody(
                id,
                key,
                result.disposition(),
                result.reasons().stream().map(reason -> body(reason, t)).toList(),
                result.missing(),
                result.notices().stream().map(RecordedResult.Remark::code).toList(),
                treatments);
    }

    private static ReasonBody body(RecordedResult.Reason reason, Texts t) {
        return new ReasonBody(
                reason.rule(), reason.sentence(t.language()), reason.source(), reason.unverified() ? true : null);
    }

    private static TreatmentBody body(Treatment treatment, Permission permission) {
        return switch (permission) {
            case Permission.Open open -> new TreatmentBody(open.status(), givers(treatment), List.of(), null, null);
            case Permission.NeedsReferral needs ->
                new TreatmentBody(needs.status(), sorted(needs.openWithout()), sorted(needs.needsLetter()), null, null);
            case Permission.Withheld withheld ->
                new TreatmentBody(
                        withheld.status(),
                        null,
                        null,
                        withheld.reason(),
                        withheld.reason().alternative().orElse(null));
        };
    }

    private static List<Profession> givers(Treatment treatment) {
        return treatment == Treatment.LACTATION_CONSULT
                ? List.of(Profession.LACTATION_CONSULTANT)
                : List.of(Profession.PHYSIOTHERAPIST, Profession.MASSAGE_THERAPIST, Profession.KINESIOLOGIST);
    }

    private static List<Profession> sorted(Set<Profession> professions) {
        return professions.stream().sorted().toList();
    }
}
