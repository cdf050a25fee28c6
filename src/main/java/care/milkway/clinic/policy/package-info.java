/** What a clinic decides for itself: how it takes bookings, which letters it asks for, what it treats. */
@NullMarked
@NamedInterface("policy")
package care.milkway.clinic.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
