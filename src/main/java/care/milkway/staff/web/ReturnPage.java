package care.milkway.staff.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Knows the page of a visit at which somebody of the staff was. */
@NamedInterface("pages")
public interface ReturnPage {

    /** Its address in this program; none if she may not read it any more. */
    Optional<String> page(Language language, Clinic clinic, StaffMember member, UUID visit);
}
