/** Who is known: staff with accounts and roles, parents who come back, how they sign in, and the first pages for them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "email",
            "identity",
            "identity :: web",
            "audit",
            "limits",
            "limits :: visitors",
            "page",
            "page :: refusal",
            "page :: upload",
            "clinic",
            "clinic :: pages",
            "clinic :: policy",
            "clinic :: draft",
            "clinic :: brand",
            "clinic :: content",
            "clinic :: picture",
            "patient",
            "patient :: question",
            "triage",
            "triage :: aloud",
            "triage :: rules",
            "eligibility",
            "referral",
            "referral :: document",
            "scheduling",
            "scheduling :: availability",
            "scheduling :: letterform",
            "scheduling :: board",
            "scheduling :: desk",
            "scheduling :: letter",
            "scheduling :: waitlist",
            "scheduling :: sick",
            "scheduling :: series",
            "scheduling :: calendar",
            "scheduling :: subscribed",
            "scheduling :: seriesform",
            "scheduling :: stranded"
        })
package care.milkway.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
