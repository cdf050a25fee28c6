package care.milkway.episode;

import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffBrowser;
import care.milkway.visit.VisitRoom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Maya has booked a visit with Mei on Monday at ten, and it is ten. */
abstract class AtMeis extends AtHome {

    private static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    VisitRoom room;
    StaffBrowser mei;
    AppointmentId visit;

    @BeforeEach
    void mayaComesToMei() {
        room = new VisitRoom(context, port);
        mei = room.practitioner("mei");
        visit = room.booked(lumpOnTheLeft(), AT_TEN);
        clock.set(AT_TEN);
        correspondence.tell();
    }

    /** Where Mei makes her plan for home. */
    String plan() {
        return "/en/staff/visits/" + visit.value() + "/home";
    }

    /** Where Maya sees her days at home. */
    String home() {
        return home(Language.EN);
    }

    String home(Language language) {
        var episode = jdbc.sql("select episode_id from episode.episode where clinic_id = ?")
                .param(room.clinic.id().value())
                .query(UUID.class)
                .single();
        return context.getBean(EpisodeLinks.class)
                .home(room.clinic.id(), new EpisodeId(episode))
                .in(language);
    }
}
