package care.milkway.scheduling.waitlist;

import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Profession;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Treatment;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.scheduling.SweptHolds;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import care.milkway.triage.rules.AnswersBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A time becomes free in other ways than by a visit that is cancelled: nobody who waits is forgotten then. */
class FreedOtherwiseScenarios extends AtTheWaitingList {

    private static final Actor ROBIN = new Actor.Staff(new UUID(9, 1), Set.of(Role.FRONT_DESK));

    @Autowired
    FrontDesk desk;

    @Autowired
    ApplicationContext context;

    private void keepsAndForgets(Clinic clinic, String time) {
        var hold = holds(clinic, "mei", time);
        clock.set(hold.until().plusSeconds(1));
        SweptHolds.sweep(context);
        rounds.offer();
    }

    private UUID blocks(Clinic clinic, BlockKind kind, ResourceId.Kind what, String key, String from, String until) {
        var block = block(clinic, kind, ResourceId.of(clinic.id(), what, key), from, until);
        ROBIN.doing(() -> desk.block(clinic.id(), block));
        return block.id();
    }

    private void ends(Clinic clinic, UUID block) {
        ROBIN.doing(() -> {
            assertThat(desk.unblock(clinic.id(), block)).isTrue();
        });
        rounds.offer();
    }

    /** What this person is asked now, as the clock of the clinic shows it. */
    private List<String> asked(Clinic clinic, Place place) {
        return offers(place).stream()
                .filter(offer -> offer.isOpen(clock.instant()))
                .map(offer -> offer.visit()
                        .start()
                        .atZone(clinic.sites().getFirst().timeZone())
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    @Test
    void aTimeThatSomebodyKeptAndForgotIsOffered() {
        var clinic = littleClinic();
        var june = waits(clinic, Persona.JUNE);
        keepsAndForgets(clinic, "2026-12-02T10:00");
        assertThat(asked(clinic, june)).containsExactly("2026-12-02T10:00");
    }

    /** A script could have her written to as often as it likes. */
    @Test
    void whatWasOfferedOnceIsNotOfferedAgainBecauseSomebodyKeepsAndForgetsIt() {
        var clinic = littleClinic();
        var june = waits(clinic, Persona.JUNE);
        keepsAndForgets(clinic, "2026-12-02T10:00");
        refuses(june, offers(june).getFirst().id());
        rounds.offer();
        for (int round = 0; round < 3; round++) {
            keepsAndForgets(clinic, "2026-12-02T10:00");
        }
        assertThat(offers(june)).hasSize(1);
    }

    @Test
    void anOfferThatRunsOutIsNoNewFreeTime() {
        var clinic = littleClinic();
        var mayas = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var june = waits(clinic, Persona.JUNE);
        cancels(mayas);
        rounds.offer();
        clock.set(offers(june).getFirst().answerUntil().plusSeconds(1));
        SweptHolds.sweep(context);
        rounds.offer();
        assertThat(offers(june)).hasSize(1);
    }

    @Test
    void whereNobodyWaitsNothingIsNoted() {
        var clinic = littleClinic();
        keepsAndForgets(clinic, "2026-12-02T10:00");
        ends(
                clinic,
                blocks(
                        clinic,
                        BlockKind.BREAK,
                        ResourceId.Kind.PRACTITIONER,
                        "mei",
                        "2026-12-02T12:00",
                        "2026-12-02T13:00"));
        assertThat(freedTimes(clinic)).isZero();
    }

    /** A whole morning is more than one time: several are asked at once, and what is left of an hour after one has hers. */
    @Test
    void aMorningThatIsNotClosedAfterAllIsOfferedToSeveral() {
        var clinic = littleClinic();
        var closure = blocks(
                clinic, BlockKind.CLOSURE, ResourceId.Kind.PRACTITIONER, "mei", "2026-12-02T09:00", "2026-12-02T11:00");
        var june = waits(clinic, Persona.JUNE);
        clock.pass(Duration.ofMinutes(1));
        var rosa = waits(clinic, Persona.ROSA);
        clock.pass(Duration.ofMinutes(1));
        var tessa = waits(clinic, Persona.TESSA);
        ends(clinic, closure);
        assertThat(List.of(asked(clinic, june), asked(clinic, rosa), asked(clinic, tessa)))
                .containsExactlyInAnyOrder(List.of("2026-12-02T09:00"), List.of("2026-12-02T10:00"), List.of());

        assertThat(accepts(june, offers(june).getFirst())).isInstanceOf(Acceptance.Done.class);
        rounds.offer();
        assertThat(asked(clinic, tessa)).singleElement().asString().endsWith(":30");
    }

    @Test
    void aDeviceThatIsBackFromMaintenanceIsOffered() {
        var clinic = ClinicBuilder.aClinic()
                .offering("ONE_BY_ONE")
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-12:00"))
                .with(room("maple"), device("us-one"))
                .with(visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice())
                .describedIn(clinics);
        var maintenance = blocks(
                clinic,
                BlockKind.OUT_OF_ORDER,
                ResourceId.Kind.DEVICE,
                "us-one",
                "2026-12-02T00:00",
                "2026-12-03T00:00");
        var check = checked(clinic, AnswersBuilder.tenderLump().answers());
        var june = waits(clinic, Persona.JUNE, Optional.of(check), "ULTRASOUND", WANTED);
        ends(clinic, maintenance);
        assertThat(asked(clinic, june)).containsExactly("2026-12-02T09:00");
        assertThat(freedTimes(clinic)).as("the hours in which mei works").isEqualTo(3);
    }

    /** Half a year of a room that is painted would be thousands of rows. */
    @Test
    void noMoreHoursAreLookedAtThanSomebodyWaitsFor() {
        var clinic = littleClinic();
        waits(clinic, Persona.JUNE);
        var months = blocks(
                clinic, BlockKind.OUT_OF_ORDER, ResourceId.Kind.ROOM, "maple", "2026-12-09T00:00", "2027-06-01T00:00");
        ends(clinic, months);
        assertThat(freedTimes(clinic)).as("two days of twelve hours").isEqualTo(24);
    }

    private long freedTimes(Clinic clinic) {
        return jdbc.sql("select count(*) from scheduling.freed_time where clinic_id = ?")
                .param(clinic.id().value())
                .query(Long.class)
                .single();
    }
}
