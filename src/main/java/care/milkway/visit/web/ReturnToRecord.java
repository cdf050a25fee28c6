package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffMember;
import care.milkway.staff.web.ReturnPage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The record she was at when she handed the tablet over, as long as she may read it. */
@Component
class ReturnToRecord implements ReturnPage {

    private final RecordScreens screens;

    ReturnToRecord(RecordScreens screens) {
        this.screens = screens;
    }

    @Override
    public Optional<String> page(Language language, Clinic clinic, StaffMember member, UUID visit) {
        return screens.seen(clinic, visit, member)
                .map(_ -> "/" + language.code() + "/staff/visits/" + visit + "/record");
    }
}
