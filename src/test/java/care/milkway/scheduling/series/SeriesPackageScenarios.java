package care.milkway.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.LocalizedText;
import care.milkway.clinic.VisitPackage;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AppointmentLinks;
import care.milkway.scheduling.MoveResult;
import care.milkway.testing.Persona;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clinic sells six weekly visits as one: then they cost what it says, and not six times what one costs. */
class SeriesPackageScenarios extends WeeklyVisits {

    private static final BigDecimal PROGRAMME = new BigDecimal("500.00");

    @Autowired
    AppointmentLinks links;

    @LocalServerPort
    int port;

    private Clinic clinic;

    @BeforeEach
    void sixVisitsAreSoldAsOne() {
        clinic = withMei().selling("SCAR", 6).describedIn(clinics);
    }

    private static BigDecimal together(List<? extends Appointment> visits) {
        return visits.stream().map(each -> each.plan().price()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String page(String path) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void sixVisitsCostWhatTheClinicSaysForSix() {
        var visits = booked(clinic, "2027-03-02T14:00", 6);
        assertThat(together(visits)).isEqualByComparingTo(PROGRAMME);
        assertThat(visits.stream().map(each -> each.plan().price()).distinct())
                .as("the last one carries the cents")
                .containsExactly(new BigDecimal("83.33"), new BigDecimal("83.35"));
    }

    @Test
    void whatAllCostStandsWhereTheFirstIsChosen() throws Exception {
        var choosing = "/" + clinic.slug() + "/series?service=SCAR";
        assertThat(page("/en" + choosing)).contains("A programme: $500 for all 6 visits, tax included");
        assertThat(page("/fr" + choosing)).contains("pour les 6 rendez-vous");
    }

    @Test
    void whoLeavesAWeekOutPaysForEachVisit() {
        var visits = booked(clinic, "2027-03-02T14:00", 5);
        assertThat(together(visits)).isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(5)));
    }

    @Test
    void itsPageSaysWhatAllOfThemCostTogether() throws Exception {
        var visits = booked(clinic, "2027-03-02T14:00", 6);
        var visit =
                page("/en/appointments/" + links.key(clinic.id(), visits.get(2).id()));
        assertThat(visit).contains("A programme: $500 for all 6 visits, tax included");
        assertThat(page("/fr/appointments/"
                        + links.key(clinic.id(), visits.get(2).id())))
                .contains("Un programme", "pour les 6 rendez-vous");
        cancels(visits.get(5));
        assertThat(page("/en/appointments/"
                        + links.key(clinic.id(), visits.get(2).id())))
                .doesNotContain("A programme");
    }

    /** Another time would have cost the price of a single visit. */
    @Test
    void aVisitOfAProgrammeKeepsItsPriceWhereverItMoves() {
        var visits = booked(clinic, "2027-03-02T14:00", 6);
        assertThat(moves(clinic, visits.get(1), "mei", "2027-03-10T09:30")).isInstanceOf(MoveResult.Done.class);
        var second = (Booked) found(visits.get(1));
        var weeks = parent(() -> series.wouldMove(second, at(clinic, "2027-03-11T09:30", "mei")));
        var wanted = new HashMap<Integer, SeriesVisit>();
        weeks.forEach(
                week -> wanted.put(week.position(), SeriesVisit.of(week.offer().orElseThrow())));
        done(parent(() -> series.moveFrom(second, wanted, second.plan().total())));
        assertThat(together(now(visits))).isEqualByComparingTo(PROGRAMME);
        assertThat(shown(clinic, now(visits))).endsWith("2027-03-25T09:30", "2027-04-01T09:30", "2027-04-08T09:30");
    }

    @Test
    void whatSheDidNotAgreeToIsNotMoved() {
        var visits = booked(clinic, "2027-03-02T14:00", 6);
        var wanted = new HashMap<Integer, SeriesVisit>();
        wanted.put(0, at(clinic, "2027-03-03T14:00", "mei"));
        assertThat(parent(() -> series.moveFrom(visits.getFirst(), wanted, PRICE)))
                .isInstanceOf(SeriesResult.Lost.class);
        assertThat(now(visits).getFirst()).isEqualTo(visits.getFirst());
    }

    @Test
    void noCentIsLostOrWonWhenAPriceIsShared() {
        for (var price : List.of("1000.00", "1020.00", "0.05", "999.99")) {
            var programme = new VisitPackage("P", LocalizedText.of("Six"), "SCAR", 6, new BigDecimal(price));
            assertThat(programme.shares()).hasSize(6);
            assertThat(programme.shares().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(price);
            assertThat(programme.covers("SCAR", programme.shares())).isTrue();
            assertThat(programme.covers("SCAR", programme.shares().subList(0, 5)))
                    .isFalse();
        }
    }

    @Test
    void theDeskAndSheSeeTheSamePrice() {
        var desk = books(clinic, wanted(weeks(clinic, "2027-03-03T14:00", 6)), Persona.PRIYA, UUID.randomUUID());
        assertThat(together(done(desk))).isEqualByComparingTo(PROGRAMME);
    }
}
