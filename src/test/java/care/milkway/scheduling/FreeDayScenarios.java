package care.milkway.scheduling;

import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.availability.FreeDays;
import care.milkway.scheduling.availability.FreeDays.FreeDay;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.Persona;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many times are free on each day ahead is what she finds when she looks at that day. */
class FreeDayScenarios extends AtTheClinic {

    private FreeDays days(Clinic clinic, String service, Optional<LocalDate> day, Optional<DayPart> part) {
        return days(clinic, service, Preferences.NONE, day, part);
    }

    private FreeDays days(
            Clinic clinic, String code, Preferences preferences, Optional<LocalDate> day, Optional<DayPart> part) {
        var service = clinic.service(code).orElseThrow();
        var everybody = new Eligible(service.professions(), Set.of());
        return scheduling.days(new Search(clinic, service, everybody, Optional.empty(), 1, 1, preferences), day, part);
    }

    @Test
    void everyDayOfTheHorizonIsThereAndCountsWhatASearchFinds() {
        var clinic = larkhollow().describedIn(clinics);
        books(clinic, Persona.PRIYA, "mei", "2026-12-02T10:00");
        holds(clinic, "tala", "2026-12-03T12:00");
        var found = days(clinic, "SCAR", Optional.empty(), Optional.empty());
        assertThat(found.days()).hasSize(clinic.booking().horizonDays() + 1);
        assertThat(found.days().getFirst().date()).isEqualTo(LocalDate.parse("2026-11-30"));
        var searched = free(clinic, "SCAR", 5);
        for (var day : found.days().subList(0, 5)) {
            assertThat(day.in(Optional.empty())).as(day.date().toString()).isEqualTo((int) searched.stream()
                    .filter(time -> time.contains(" " + day.date()))
                    .count());
        }
    }

    @Test
    void thePartsOfADayAreTheDay() {
        var clinic = larkhollow().describedIn(clinics);
        var tuesday = Optional.of(LocalDate.parse("2026-12-01"));
        var all = days(clinic, "SCAR", tuesday, Optional.empty());
        var day = all.shown().orElseThrow();
        assertThat(day.in(Optional.of(DayPart.EVENING)))
                .as("they go home at five")
                .isZero();
        var morning = days(clinic, "SCAR", tuesday, Optional.of(DayPart.MORNING));
        assertThat(morning.times())
                .hasSize(day.in(Optional.of(DayPart.MORNING)))
                .allMatch(offer -> offer.start().getHour() < 12);
        assertThat(all.times()).hasSize(day.in(Optional.empty()));
        assertThat(day.in(Optional.of(DayPart.MORNING)) + day.in(Optional.of(DayPart.AFTERNOON)))
                .isEqualTo(day.in(Optional.empty()));
    }

    @Test
    void withoutAWishTheFirstDayWithAFreeTimeIsShown() {
        var clinic = larkhollow().booking(48 * 60, 60, 24, 10, 24).describedIn(clinics);
        var found = days(clinic, "SCAR", Optional.empty(), Optional.empty());
        assertThat(found.day()).isEqualTo(LocalDate.parse("2026-12-02"));
        assertThat(found.days().getFirst().in(Optional.empty())).isZero();
    }

    @Test
    void whoHasNoTimeOnThatDayIsThereWithHerNext() {
        var clinic = larkhollow().describedIn(clinics);
        var mei = new Preferences(Optional.of("mei"), Optional.empty(), Optional.empty(), Optional.empty());
        for (var time = 9; time < 17; time++) {
            books(clinic, Persona.PRIYA, "mei", "2026-12-02T%02d:00".formatted(time));
            books(clinic, Persona.MAYA, "mei", "2026-12-02T%02d:30".formatted(time));
        }
        var wednesday = Optional.of(LocalDate.parse("2026-12-02"));
        var found = days(clinic, "SCAR", mei, wednesday, Optional.empty());
        assertThat(found.times()).isEmpty();
        assertThat(found.elsewhere()).extracting(Offer::start).singleElement().satisfies(next -> assertThat(
                        next.toLocalDateTime().toString())
                .isEqualTo("2026-12-03T09:00"));
        assertThat(found.next(Optional.empty()).map(FreeDay::date)).contains(LocalDate.parse("2026-12-03"));
    }

    @Test
    void aDayBeyondTheHorizonHasNothing() {
        var clinic = larkhollow().describedIn(clinics);
        for (var day : new String[] {"2020-01-01", "2030-01-01"}) {
            var found = days(clinic, "SCAR", Optional.of(LocalDate.parse(day)), Optional.empty());
            assertThat(found.times()).isEmpty();
            assertThat(found.shown()).isEmpty();
            assertThat(found.next(Optional.empty())).isPresent();
        }
    }

    @Test
    void aCallNeedsNoRoomSoItsTimesAreOthers() {
        var clinic = larkhollow()
                .with(visit("CALL", Treatment.SCAR_THERAPY)
                        .by(Mode.IN_PERSON, Mode.PHONE)
                        .by(Profession.MASSAGE_THERAPIST))
                .describedIn(clinics);
        books(clinic, Persona.PRIYA, "anjali", "2026-12-02T10:00");
        books(clinic, Persona.MAYA, "tala", "2026-12-02T10:00");
        var wednesday = Optional.of(LocalDate.parse("2026-12-02"));
        var ten = at(clinic, "2026-12-02T10:00");
        var byPhone = new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Mode.PHONE));
        assertThat(days(clinic, "CALL", wednesday, Optional.empty()).times())
                .as("both rooms are taken")
                .noneMatch(offer -> offer.visit().start().equals(ten));
        assertThat(days(clinic, "CALL", byPhone, wednesday, Optional.empty()).times())
                .allMatch(offer -> offer.mode() == Mode.PHONE)
                .anyMatch(offer -> offer.visit().start().equals(ten));
    }

    @Test
    void aDayOfTwentyThreeHoursHasItsMorning() {
        var clinic = larkhollow().describedIn(clinics);
        clock.set("2027-03-10T08:00", "America/Toronto");
        var sunday = Optional.of(LocalDate.parse("2027-03-14"));
        var found = days(clinic, "SCAR", sunday, Optional.of(DayPart.MORNING));
        assertThat(found.times())
                .isNotEmpty()
                .allMatch(offer -> offer.start().getHour() >= 9 && offer.start().getHour() < 12);
    }
}
