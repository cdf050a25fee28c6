package care.milkway.scheduling.letter;

import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.series.Series;
import care.milkway.scheduling.series.SeriesObstacle;
import care.milkway.scheduling.series.SeriesPlan;
import care.milkway.scheduling.series.SeriesRequest;
import care.milkway.scheduling.series.SeriesRequest.Known;
import care.milkway.scheduling.series.SeriesRequest.Typed;
import care.milkway.scheduling.series.SeriesResult;
import care.milkway.scheduling.series.SeriesVisit;
import care.milkway.scheduling.series.SeriesWeek;
import care.milkway.testing.Paper;
import care.milkway.testing.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Weekly visits with somebody for whose profession a letter is needed: they could not be booked together at all. */
class SeriesLetterScenarios extends AtTheLetterbox {

    @Autowired
    Series series;

    private Clinic clinic;
    private PatientId maya;

    /** Accepted, and good for ninety days from its signature. */
    private void maya(LocalDate signed) {
        clinic = larkhollow().booking(60, 120, 24, 10, 24).describedIn(clinics);
        var booked = provisional(clinic, Persona.MAYA);
        var signature = signed(Profession.DOCTOR, signed);
        done(accepts(clinic, done(handsIn(booked, signature, Paper.pdf())), signature));
        maya = booked.patient();
    }

    @BeforeEach
    void mayasLetterIsFromFriday() {
        maya(FRIDAY);
    }

    private SeriesPlan plan(Optional<PatientId> patient) {
        var check = checked(clinic, tenderLump().answers());
        return new SeriesPlan(
                clinic,
                clinic.service("ULTRASOUND").orElseThrow(),
                Evidence.of(Optional.of(check)),
                Mode.IN_PERSON,
                patient);
    }

    private List<SeriesWeek> weeks(SeriesPlan plan, String first, int visits) {
        return staff(() -> series.weeks(plan, new SeriesVisit(at(clinic, first), "anjali", "main"), visits));
    }

    private static List<String> obstacles(List<SeriesWeek> weeks) {
        return weeks.stream()
                .map(week -> week.obstacle().map(Enum::name).orElse("free"))
                .toList();
    }

    private static List<SeriesVisit> wanted(List<SeriesWeek> weeks) {
        return weeks.stream()
                .map(week -> SeriesVisit.of(week.offer().orElseThrow()))
                .toList();
    }

    private SeriesResult books(SeriesPlan plan, List<SeriesVisit> visits, SeriesRequest.Who who) {
        return staff(() -> series.book(new SeriesRequest(plan, visits, who, Language.EN, UUID.randomUUID())));
    }

    @Test
    void aLetterOnFileServesEveryWeekUntilItsLastDay() {
        var plan = plan(Optional.of(maya));
        var weeks = weeks(plan, "2026-12-08T10:00", 6);
        assertThat(obstacles(weeks)).containsOnly("free");
        var done = books(plan, wanted(weeks), new Known(maya));
        assertThat(done).isInstanceOf(SeriesResult.Done.class);
        assertThat(((SeriesResult.Done) done).visits()).hasSize(6).allSatisfy(visit -> {
            assertThat(visit.provisionalUntil()).as("certain at once").isEmpty();
            assertThat(visit.plan().evidence().accepted()).isPresent();
        });
    }

    /** Two months and a half old: it ends within the series. */
    @Test
    void theWeeksAfterItsLastDayAreNamedAndNoneOfThemIsTaken() {
        maya(LocalDate.parse("2026-09-20"));
        var plan = plan(Optional.of(maya));
        var weeks = weeks(plan, "2026-12-08T10:00", 4);
        assertThat(obstacles(weeks))
                .containsExactly(
                        "free", "free", SeriesObstacle.NOT_ELIGIBLE.name(), SeriesObstacle.NOT_ELIGIBLE.name());
        var before = claims(clinic);
        var tooMany = List.of(
                new SeriesVisit(at(clinic, "2026-12-15T10:00"), "anjali", "main"),
                new SeriesVisit(at(clinic, "2026-12-22T10:00"), "anjali", "main"));
        assertThat(books(plan, tooMany, new Known(maya))).isInstanceOf(SeriesResult.Lost.class);
        assertThat(claims(clinic)).isEqualTo(before);
        assertThat(books(plan, wanted(weeks.subList(0, 2)), new Known(maya))).isInstanceOf(SeriesResult.Done.class);
    }

    /** Nobody is shown, or given, anything by a letter that is another’s. */
    @Test
    void whoIsNotKnownToHaveOneIsNotGivenThem() {
        assertThat(obstacles(weeks(plan(Optional.empty()), "2026-12-08T10:00", 3)))
                .containsOnly(SeriesObstacle.NOT_ELIGIBLE.name());
        var hers = plan(Optional.of(maya));
        var visits = wanted(weeks(hers, "2026-12-08T10:00", 3));
        assertThat(books(hers, visits, new Typed(Persona.PRIYA.contact(), AT_HOME)))
                .as("somebody else is named in the form")
                .isInstanceOf(SeriesResult.Lost.class);
        assertThat(books(plan(Optional.empty()), visits, new Typed(Persona.PRIYA.contact(), AT_HOME)))
                .isInstanceOf(SeriesResult.Lost.class);
    }

    @Test
    void oneOfThemMovesWithHerLetterAndTheRestStays() {
        var plan = plan(Optional.of(maya));
        var visits =
                ((SeriesResult.Done) books(plan, wanted(weeks(plan, "2026-12-08T10:00", 3)), new Known(maya))).visits();
        moves(clinic, visits.get(1), "anjali", "2026-12-16T11:00");
        var moved = (Booked) found(visits.get(1));
        assertThat(moved.plan().visit().start()).isEqualTo(at(clinic, "2026-12-16T11:00"));
        assertThat(moved.provisionalUntil()).isEmpty();
        assertThat(found(visits.get(2))).isEqualTo(visits.get(2));
    }
}
