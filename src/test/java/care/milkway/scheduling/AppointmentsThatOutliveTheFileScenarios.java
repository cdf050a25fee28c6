package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.availability.Diaries;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Persona;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A practitioner leaves, a price rises, a service is no longer given by video: what was booked goes on working. */
@MilkwayTest
class AppointmentsThatOutliveTheFileScenarios extends AtTheClinic {

    @Autowired
    AppointmentLinks links;

    @Autowired
    Diaries diaries;

    @LocalServerPort
    int port;

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** The same clinic after somebody edited its file. */
    private Clinic edited(Clinic clinic, ClinicBuilder file) {
        return file.called(clinic.slug()).describedIn(clinics);
    }

    @Test
    void meiHasLeftAndHerAppointmentIsStillShownMovedAndCancelled() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        var another = books(clinic, Persona.PRIYA, "mei", "2026-12-02T11:00");
        var page = links.key(clinic.id(), booked.id());
        edited(clinic, larkhollowWithoutMei());

        assertThat(ask("GET", "/en/appointments/" + page).body()).contains("mei");
        assertThat(ask("GET", "/api/appointments/" + page).body()).contains("\"mei\"");
        assertThat(moves(clinic, booked.id(), Optional.empty(), "2026-12-03T10:00", Optional.empty()))
                .isInstanceOf(MoveResult.Done.class);
        var key = links.key(clinic.id(), another.id());
        var cancelled = ask("DELETE", "/api/appointments/" + key);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.body()).contains("CANCELLED");
    }

    private static ClinicBuilder larkhollowWithoutMei() {
        return ClinicBuilder.aClinic()
                .with(practitioner("anjali", Profession.PHYSIOTHERAPIST).working("09:00-17:00"))
                .with(ClinicBuilder.room("maple"), ClinicBuilder.room("birch"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY));
    }

    @Test
    void aMoveThatCostsMoreIsAskedFirst() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(clinic, Persona.MAYA, "mei", "2026-12-02T10:00");
        edited(
                clinic,
                ClinicBuilder.aClinic()
                        .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                        .with(ClinicBuilder.room("maple"))
                        .with(visit("SCAR", Treatment.SCAR_THERAPY).costing("120.00")));
        var asked = moves(clinic, booked, "mei", "2026-12-03T10:00");
        assertThat(asked).isEqualTo(new MoveResult.NewPrice(new BigDecimal("95.00"), new BigDecimal("120.00")));
        assertThat(found(booked)).isEqualTo(booked);
        assertThat(moves(
                        clinic,
                        booked.id(),
                        Optional.of("mei"),
                        "2026-12-03T10:00",
                        Optional.of(new BigDecimal("110.00"))))
                .as("a price she never saw")
                .isInstanceOf(MoveResult.NewPrice.class);
        assertThat(moves(
                        clinic,
                        booked.id(),
                        Optional.of("mei"),
                        "2026-12-03T10:00",
                        Optional.of(new BigDecimal("120.00"))))
                .isInstanceOf(MoveResult.Done.class);
    }

    @Test
    void aModeThatIsNotOfferedIsRefusedAndNeverChanged() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var byVideo = new Preferences(Optional.of("mei"), Optional.empty(), Optional.empty(), Optional.of(Mode.VIDEO));
        var request = new HoldRequest(
                clinic,
                clinic.service("SCAR").orElseThrow(),
                Evidence.NONE,
                at(clinic, "2026-12-02T10:00"),
                byVideo,
                Persona.MAYA.language(),
                AT_HOME);
        assertThatThrownBy(() -> parent(() -> scheduling.hold(request)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("mode"));
        var answer = ask("GET", "/api/clinics/" + clinic.slug() + "/availability?service=SCAR&mode=VIDEO");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"mode\"");
    }

    @Test
    void whoeverReleasesMovesOrCancelsNothingLeavesTheDiaryAsItIs() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        var booked = books(other, Persona.MAYA, "mei", "2026-12-02T10:00");
        changesAreFollowed();
        free(clinic, "SCAR", 3);
        var window = new care.milkway.kernel.Interval(
                clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        assertThat(diaries.has(clinic, window, clock.instant())).isTrue();
        letsGo(clinic, booked.id());
        parent(() -> scheduling.cancel(clinic.id(), booked.id()));
        moves(clinic, booked, "mei", "2026-12-02T11:00");
        changesAreFollowed();
        assertThat(diaries.has(clinic, window, clock.instant())).isTrue();
    }

    @Autowired
    care.milkway.database.ChangeFeed changes;

    private void changesAreFollowed() {
        changes.poll();
        assertThat(changes.areFollowed()).isTrue();
    }
}
