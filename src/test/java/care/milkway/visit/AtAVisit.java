package care.milkway.visit;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static care.milkway.visit.VisitRoom.complete;
import static care.milkway.visit.VisitRoom.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.staff.AtTheProgram;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.Announced;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mei is at work, and somebody comes to see her. */
abstract class AtAVisit extends AtTheProgram {

    static final Instant AT_TEN = Instant.parse("2026-11-30T15:00:00Z");

    @Autowired
    Announced announced;

    VisitRoom room;

    StaffBrowser mei;

    @BeforeEach
    void meiIsAtWork() {
        room = new VisitRoom(context, port);
        mei = room.practitioner("mei");
    }

    AppointmentId mayaComes() {
        var visit = room.booked(tenderLump().answers(), AT_TEN);
        clock.set(AT_TEN);
        return visit;
    }

    AppointmentId begun() {
        var visit = mayaComes();
        room.agreed(visit);
        assertThat(mei.post(record(visit) + "/beginning", Map.of("treating", "true"))
                        .status())
                .isEqualTo(302);
        return visit;
    }
}
