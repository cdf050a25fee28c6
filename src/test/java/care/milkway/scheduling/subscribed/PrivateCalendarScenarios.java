package care.milkway.scheduling.subscribed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.InvalidInput;
import care.milkway.page.refusal.FailureLog;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.HoldResult;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.scheduling.desk.PrivateTimes;
import care.milkway.testing.Persona;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mei's own calendar blocks her times at the clinic; who reads it learns nothing else. */
class PrivateCalendarScenarios extends AtTheClinic {

    private static final Actor LEAD = new Actor.Staff(new UUID(9, 7), Set.of(Role.CLINIC_LEAD));
    private static final String DENTIST = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:x",
            "BEGIN:VEVENT",
            "UID:1",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=America/Toronto:20261202T100000",
            "DURATION:PT1H",
            "SUMMARY:Dentist",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    @Autowired
    private PrivateCalendars calendars;

    @Autowired
    private StoredCalendars stored;

    @Autowired
    private PrivateTimes times;

    @Autowired
    private FrontDesk desk;

    @Autowired
    private Work work;

    @Autowired
    private FailureLog failures;

    private HttpServer server;
    private volatile String served = DENTIST;
    private volatile int status = 200;
    private Clinic clinic;
    private ResourceId mei;
    private PrivateCalendarRound round;

    @BeforeEach
    void meiHasACalendarOfHerOwn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = served.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        clinic = larkhollow().describedIn(clinics);
        mei = clinic.practitionerId(clinic.practitioner("mei").orElseThrow());
        var fetch = new CalendarFetch(_ -> true, Set.of("http"), Duration.ofMinutes(1));
        round = new PrivateCalendarRound(stored, fetch, times, clinics, work, failures, clock);
        var address = "http://localhost:" + server.getAddress().getPort() + "/secret-of-mei.ics";
        work.in(clinic.id(), LEAD, () -> stored.put(mei, address, clock.instant()));
    }

    @AfterEach
    void itIsAway() {
        server.stop(0);
        new Actor.Visitor().doing(() -> calendars.end(clinic.id(), mei));
    }

    private PrivateCalendar now() {
        return work.in(clinic.id(), LEAD, calendars::all).getFirst();
    }

    private boolean free(String time) {
        return free(clinic, "SCAR", 7).contains("mei " + time);
    }

    private List<String> reasons() {
        return work.in(clinic.id(), LEAD, () -> desk.troubled().stream()
                .map(each -> each.visit().appointment().plan().service())
                .toList());
    }

    @Test
    void whatStandsInHerCalendarCantBeBooked() {
        assertThat(free("2026-12-02T10:00")).isTrue();
        round.read();
        assertThat(free("2026-12-02T10:00")).isFalse();
        assertThat(free("2026-12-02T11:00")).isTrue();
        assertThat(asksFor(clinic, "mei", "2026-12-02T10:15")).isInstanceOf(HoldResult.Taken.class);
        assertThat(now().readAt()).contains(clock.instant());
        assertThat(now().host()).isEqualTo("localhost");
        assertThat(jdbc.sql("select count(*) from scheduling.block where clinic_id = ? and reason <> ''")
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .as("busy only")
                .isZero();
    }

    @Test
    void whatIsGoneFromItCanBeBookedAgain() {
        round.read();
        served = DENTIST.replace("20261202T100000", "20261202T150000");
        clock.pass(Duration.ofMinutes(15));
        round.read();
        assertThat(free("2026-12-02T10:00")).isTrue();
        assertThat(free("2026-12-02T15:00")).isFalse();
        new Actor.Visitor().doing(() -> calendars.end(clinic.id(), mei));
        assertThat(free("2026-12-02T15:00")).isTrue();
    }

    @Test
    void aVisitThatIsInTheWayIsListedAndNeverCancelled() {
        var booked = books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:30");
        assertThat(reasons()).isEmpty();
        round.read();
        assertThat(reasons()).containsExactly("SCAR");
        assertThat(found(booked)).isEqualTo(booked);
    }

    @Test
    void whatCantBeReadIsSaidAndWhatWasKnownStays() {
        round.read();
        var problems = List.of(CalendarProblem.NO_CALENDAR, CalendarProblem.REFUSED);
        for (var problem : problems) {
            served = "<!doctype html><title>Sign in</title>";
            status = problem == CalendarProblem.REFUSED ? 404 : 200;
            clock.pass(Duration.ofMinutes(15));
            round.read();
            assertThat(now().problem()).contains(problem);
        }
        assertThat(now().failingSince()).contains(clock.instant().minus(Duration.ofMinutes(15)));
        assertThat(free("2026-12-02T10:00")).as("the last that was read counts").isFalse();
        served = DENTIST;
        status = 200;
        clock.pass(Duration.ofMinutes(15));
        round.read();
        assertThat(now().failingSince()).isEmpty();
    }

    @Test
    void anAddressWithoutHttpsIsNotTaken() {
        for (var odd : List.of(
                "",
                "calendar",
                "http://calendar.example/a.ics",
                "ftp://calendar.example/a",
                "https://",
                "https://me:secret@calendar.example/a.ics",
                "https://calendar.example/" + "a".repeat(1_000))) {
            assertThatExceptionOfType(InvalidInput.class).as(odd).isThrownBy(() -> new Actor.Visitor()
                    .doing(() -> calendars.subscribe(clinic.id(), mei, odd)));
        }
        new Actor.Visitor().doing(() -> calendars.subscribe(clinic.id(), mei, " webcal://calendar.example/mei.ics "));
        assertThat(now().host()).isEqualTo("calendar.example");
        assertThat(now().readAt()).isEmpty();
    }
}
