/** Turns what happens to appointments into messages, keeps every one of them, and sends them where a mail server is named. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "email",
            "identity",
            "limits",
            "page",
            "page :: refusal",
            "clinic",
            "clinic :: pages",
            "patient",
            "patient :: question",
            "eligibility",
            "referral",
            "referral :: document",
            "scheduling",
            "scheduling :: availability",
            "scheduling :: letter",
            "scheduling :: reminder",
            "scheduling :: waitlist",
            "scheduling :: sick",
            "scheduling :: series",
            "visit",
            "episode",
            "episode :: recheck",
            "staff :: desk"
        })
package care.milkway.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
