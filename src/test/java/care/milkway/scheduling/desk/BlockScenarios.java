package care.milkway.scheduling.desk;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.database.ChangeFeed;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.desk.FrontDesk.Troubled;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A break, a closure, a room out of order: nobody books it, and what was booked before waits for somebody to deal with it. */
class BlockScenarios extends AtTheDesk {

    @Autowired
    ChangeFeed changes;

    private Block blocks(Clinic clinic, BlockKind kind, ResourceId.Kind what, String key, String from, String until) {
        var block = block(clinic, kind, ResourceId.of(clinic.id(), what, key), from, until);
        robin(() -> {
            desk.block(clinic.id(), block);
            return true;
        });
        return block;
    }

    private Block lunch(Clinic clinic) {
        return blocks(
                clinic, BlockKind.BREAK, ResourceId.Kind.PRACTITIONER, "mei", "2026-12-01T12:00", "2026-12-01T13:00");
    }

    @Test
    void nobodyIsOfferedMeisLunch() {
        var clinic = larkhollow().describedIn(clinics);
        assertThat(free(clinic, "SCAR", 2)).contains("mei 2026-12-01T12:15");
        var lunch = lunch(clinic);
        assertThat(free(clinic, "SCAR", 2))
                .doesNotContain("mei 2026-12-01T12:15")
                .contains("mei 2026-12-01T13:00");
        assertThat(asksFor(clinic, "mei", "2026-12-01T12:15")).isInstanceOf(HoldResult.Taken.class);
        assertThat(calls(
                        Call.of(clinic, Persona.MAYA, "mei", "2026-12-01T12:15").because("please")))
                .isEqualTo(refused(Obstacle.TAKEN));
        assertThat(robin(() -> desk.unblock(clinic.id(), lunch.id()))).isTrue();
        assertThat(free(clinic, "SCAR", 2)).contains("mei 2026-12-01T12:15");
        assertThat(robin(() -> desk.unblock(clinic.id(), lunch.id()))).isFalse();
    }

    /** The other node hears of it as of a booking: from the changes, without reading the day again. */
    @Test
    void theDiaryOfAnotherNodeHearsOfABlockByTheFeed() {
        var clinic = larkhollow().describedIn(clinics);
        free(clinic, "SCAR", 2);
        changes.poll();
        jdbc.sql("""
                        with block as (
                            insert into scheduling.block
                                (clinic_id, block_id, kind, resources, during, reason, recorded_at, recorded_by)
                            values (:clinic, :id, 'BREAK', array[:mei]::uuid[],
                                tstzrange('2026-12-01T17:00Z', '2026-12-01T18:00Z'), '', now(), 'another node')
                            returning block_id, resources, during)
                        insert into scheduling.claim_change (clinic_id, appointment_id, resources, starts_at, ends_at)
                        select :clinic, block_id, resources, lower(during), upper(during) from block""")
                .param("clinic", clinic.id().value())
                .param("id", UUID.randomUUID())
                .param(
                        "mei",
                        ResourceId.of(clinic.id(), ResourceId.Kind.PRACTITIONER, "mei")
                                .value())
                .update();
        changes.poll();
        assertThat(free(clinic, "SCAR", 2)).doesNotContain("mei 2026-12-01T12:15");
    }

    @Test
    void whatWasBookedBeforeTheRoomLeakedIsListedUntilItIsMoved() {
        var clinic = larkhollow().without("rooms", "birch").describedIn(clinics);
        var visit = books(clinic, Persona.PRIYA, "mei", "2026-12-01T10:00");
        assertThat(troubled(clinic)).isEmpty();
        blocks(clinic, BlockKind.OUT_OF_ORDER, ResourceId.Kind.ROOM, "maple", "2026-12-01T09:00", "2026-12-01T17:00");
        assertThat(troubled(clinic)).hasSize(1).first().satisfies(each -> {
            assertThat(each.visit().appointment()).isEqualTo(visit);
            assertThat(each.blocks()).hasSize(1);
        });
        done(drags(visit, clinic, "mei", "2026-12-02T10:00", Optional.empty()));
        assertThat(troubled(clinic)).isEmpty();
    }

    /** A device whose calibration date is brought forward takes its bookings onto the list. */
    @Test
    void whatIsBookedWithADevicePastItsCalibrationIsListed() {
        var clinic =
                larkhollow().called("calibrated-" + UUID.randomUUID().toString().substring(0, 8));
        var described = clinic.describedIn(clinics);
        var check = checked(described, tenderLump().answers());
        done(calls(
                Call.of(described, Persona.MAYA, "mei", "2026-12-08T10:00").about("ULTRASOUND", Optional.of(check))));
        assertThat(troubled(described)).isEmpty();
        var sooner = clinic.with(ClinicBuilder.device("us-one").calibratedUntil("2026-12-07"))
                .describedIn(clinics);
        assertThat(troubled(sooner)).hasSize(1).first().satisfies(each -> assertThat(each.calibration())
                .isTrue());
    }

    /** Every visit of two months was counted for each look at the board, when a calibration had lapsed. */
    @Test
    void aLapsedCalibrationThatTroublesHundredsIsNotCountedToTheEnd() {
        var clinic =
                larkhollow().called("hundreds-" + UUID.randomUUID().toString().substring(0, 8));
        var described = clinic.describedIn(clinics);
        var check = checked(described, tenderLump().answers());
        done(calls(
                Call.of(described, Persona.MAYA, "mei", "2026-12-08T10:00").about("ULTRASOUND", Optional.of(check))));
        jdbc.sql("""
                        insert into scheduling.appointment
                        select (jsonb_populate_record(a, jsonb_build_object('appointment_id', gen_random_uuid()))).*
                        from scheduling.appointment a, generate_series(1, 150)
                        where a.clinic_id = :clinic""").param("clinic", described.id().value()).update();
        var sooner = clinic.with(ClinicBuilder.device("us-one").calibratedUntil("2026-12-07"))
                .describedIn(clinics);
        var pressing = work.in(sooner.id(), ROBIN, () -> desk.pressing());
        assertThat(pressing.troubled()).isEqualTo(Pressing.MOST);
        assertThat(pressing.soonestTroubled()).contains(at(sooner, "2026-12-08T10:00"));
    }

    private List<Troubled> troubled(Clinic clinic) {
        return work.in(clinic.id(), ROBIN, () -> desk.troubled());
    }
}
