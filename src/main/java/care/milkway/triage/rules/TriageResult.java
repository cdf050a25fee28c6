package care.milkway.triage.rules;

import care.milkway.clinic.Treatment;
import java.util.List;
import java.util.Map;

/**
 * What a duct check found.
 *
 * @param disposition the most urgent one that any rule gives
 * @param reasons every rule that fired, most urgent first
 * @param missing the names of the critical fields not answered, in the order of the contract
 * @param treatments for each of the three the duct check decides about
 */
public record TriageResult(
        Disposition disposition,
        List<Rule> reasons,
        List<String> missing,
        List<Notice> notices,
        Map<Treatment, Permission> treatments) {

    /**
     * Whether this treatment may be booked.
     *
     * @throws IllegalArgumentException for a treatment the duct check does not decide about
     */
    public Permission permission(Treatment treatment) {
        Permission permission = treatments.get(treatment);
        if (permission == null) {
            throw new IllegalArgumentException("the duct check does not decide about " + treatment);
        }
        return permission;
    }
}
