package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Role;
import care.milkway.kernel.AppointmentId;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.StoredMessage;
import care.milkway.messaging.Outbox;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mei calls in sick on Tuesday morning; whoever was to see her is asked, not moved. */
@MilkwayTest
class SickDayScenarios {

    private static final Pattern ACCEPT =
            Pattern.compile("name=\"(start|practitioner|agreedTotal)\" value=\"([^\"]*)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    AppointmentLinks links;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandClock clock;

    @LocalServerPort
    int port;

    Clinic clinic;
    DeskVisit desk;
    StaffBrowser robin;

    @BeforeEach
    void robinIsAtTheDesk() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        desk = new DeskVisit(context);
        clinic = desk.littleClinic();
        var staff = new StaffRoom(context);
        robin = staff.signedIn(port, staff.somebody(clinic.id(), Role.FRONT_DESK));
    }

    private AppointmentId booked(String name, String time) {
        var zone = clinic.sites().getFirst().timeZone();
        return desk.booked(
                clinic,
                desk.person(clinic.id(), name),
                "SCAR",
                "mei",
                LocalDateTime.parse(time).atZone(zone).toInstant());
    }

    private StaffBrowser.Answer meiIsSick() {
        return robin.post("/en/staff/sick-days", Map.of("practitioner", "mei", "day", "2026-12-01"));
    }

    private String page(AppointmentId visit) {
        return "/en/appointments/" + links.key(clinic.id(), visit);
    }

    private String row(AppointmentId visit) {
        return jdbc.sql("""
                        select to_char(starts_at at time zone 'America/Toronto', 'YYYY-MM-DD"T"HH24:MI') || ' ' || sequence
                            || ' ' || (cancelled_at is not null)
                        from scheduling.appointment where clinic_id = ? and appointment_id = ?""")
                .params(clinic.id().value(), visit.value())
                .query(String.class)
                .single();
    }

    private List<StoredMessage> offers() {
        return outbox.newest(10_000).stream()
                .filter(each -> each.message().clinic().equals(clinic.id()))
                .filter(each -> each.message().kind() == Message.Kind.ALTERNATIVE)
                .toList();
    }

    private static Map<String, String> offer(String page) {
        var fields = new HashMap<String, String>();
        ACCEPT.matcher(page).results().forEach(each -> fields.putIfAbsent(each.group(1), each.group(2)));
        return fields;
    }

    @Test
    void eachIsOfferedTheSoonestTimeAndNothingMovesBeforeSheAnswers() {
        var maya = booked("Maya Okafor", "2026-12-01T14:00");
        var ines = booked("Inès Tremblay", "2026-12-01T14:30");
        var other = booked("Somebody Else", "2026-12-02T10:00");
        assertThat(meiIsSick().location()).isEqualTo("/en/staff/sick-days?told=2");
        assertThat(row(maya)).isEqualTo("2026-12-01T14:00 0 false");
        assertThat(offers()).hasSize(2).allSatisfy(each -> assertThat(
                        each.message().text())
                .contains("can’t see you", "/appointments/", "with "));
        assertThat(robin.get(page(maya)).body()).contains("can’t see you then", "Take this time");
        assertThat(robin.get(page(other)).body()).doesNotContain("Take this time");
        assertThat(offer(robin.get(page(maya)).body()).get("start"))
                .as("two are not offered the same")
                .isNotEqualTo(offer(robin.get(page(ines)).body()).get("start"));
        assertThat(robin.get("/en/staff/sick-days").body())
                .contains("waiting for an answer", "Nobody has to be called.");
    }

    @Test
    void sheAcceptsWithOneTapAlthoughItIsLate() {
        var maya = booked("Maya Okafor", "2026-12-01T14:00");
        meiIsSick();
        var offer = offer(robin.get(page(maya)).body());
        var parent = new StaffBrowser(port);
        assertThat(parent.postWithout(page(maya) + "/moves", offer).status()).isEqualTo(302);
        assertThat(row(maya)).startsWith("2026-12-01T14:00 1");
        assertThat(offer.get("practitioner")).isEqualTo("tala");
        assertThat(parent.get(page(maya)).body()).doesNotContain("Take this time");
        assertThat(robin.get("/en/staff/sick-days").body()).doesNotContain("Maya Okafor");
    }

    @Test
    void sheChoosesAnotherTimeOrCancelsAlthoughTheWindowIsOver() {
        clock.set(HandClock.MONDAY_AT_EIGHT.plus(Duration.ofHours(24)));
        var staff = new StaffRoom(context);
        robin = staff.signedIn(port, staff.somebody(clinic.id(), Role.FRONT_DESK));
        var maya = booked("Maya Okafor", "2026-12-01T14:00");
        var parent = new StaffBrowser(port);
        parent.postWithout(page(maya) + "/cancellation", Map.of());
        assertThat(row(maya)).as("too late by herself").endsWith("false");
        meiIsSick();
        assertThat(parent.get(page(maya) + "/moves?start=2026-12-01T15:00-05:00&practitioner=tala")
                        .status())
                .as("another time than the one she is offered")
                .isEqualTo(200);
        assertThat(parent.postWithout(page(maya) + "/cancellation", Map.of()).status())
                .isLessThan(400);
        assertThat(row(maya)).endsWith("true");
    }

    @Test
    void whoDoesNotAnswerInTimeIsOnTheListUntilSheIsDealtWith() {
        var maya = booked("Maya Okafor", "2026-12-01T14:00");
        meiIsSick();
        clock.pass(Duration.ofHours(4));
        assertThat(robin.get("/en/staff/sick-days").body()).contains("No answer by", "Maya Okafor", "416");
        assertThat(robin.get(page(maya)).body()).as("she still may answer").contains("Take this time");
        robin.post("/en/staff/visits/" + maya.value() + "/cancellation", Map.of("reason", "called her"));
        assertThat(robin.get("/en/staff/sick-days").body()).contains("Nobody has to be called.");
    }

    @Test
    void anOfferThatSomebodyElseTookIsNoLongerHers() {
        var maya = booked("Maya Okafor", "2026-12-01T14:00");
        meiIsSick();
        var offer = offer(robin.get(page(maya)).body());
        desk.booked(
                clinic,
                desk.person(clinic.id(), "Quick Person"),
                "SCAR",
                offer.getOrDefault("practitioner", ""),
                OffsetDateTime.parse(offer.getOrDefault("start", "")).toInstant());
        var parent = new StaffBrowser(port);
        var answer = parent.postWithout(page(maya) + "/moves", offer);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(row(maya)).isEqualTo("2026-12-01T14:00 0 false");
    }

    @Test
    void askedTwiceNobodyIsWrittenToTwice() {
        booked("Maya Okafor", "2026-12-01T14:00");
        meiIsSick();
        assertThat(meiIsSick().location()).isEqualTo("/en/staff/sick-days?told=0");
        assertThat(offers()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from scheduling.block where clinic_id = ?")
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyBooksWithHerThatDay() {
        meiIsSick();
        assertThat(new StaffBrowser(port)
                        .get("/api/clinics/" + clinic.slug()
                                + "/availability?service=SCAR&practitioner=mei&from=2026-12-01&days=1")
                        .body())
                .doesNotContain("2026-12-01T1");
    }

    @Test
    void aDayThatIsOverOrFarAheadIsNoSickDay() {
        assertThat(robin.post("/en/staff/sick-days", Map.of("practitioner", "mei", "day", "2026-11-20"))
                        .status())
                .isEqualTo(422);
        assertThat(robin.post("/en/staff/sick-days", Map.of("practitioner", "mei", "day", "soon"))
                        .status())
                .isEqualTo(422);
        assertThat(robin.post("/en/staff/sick-days", Map.of("practitioner", "who", "day", "2026-12-01"))
                        .status())
                .isEqualTo(422);
    }
}
