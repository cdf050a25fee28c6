package care.milkway.scheduling.availability;

import static care.milkway.clinic.Profession.KINESIOLOGIST;
import static care.milkway.clinic.Profession.MASSAGE_THERAPIST;
import static care.milkway.clinic.Profession.PHYSIOTHERAPIST;
import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.site;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict.Eligible;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.testing.Part;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is free when: the quick way finds what the slow and obvious way finds. */
class AvailabilityTests {

    private static final String TORONTO = "America/Toronto";
    private static final Eligible ANYBODY =
            new Eligible(Set.of(PHYSIOTHERAPIST, MASSAGE_THERAPIST, KINESIOLOGIST), Set.of());
    private static final List<String> ZONES =
            List.of(TORONTO, "America/Los_Angeles", "Asia/Kolkata", "America/St_Johns", "Asia/Kathmandu");
    /** The days on which clocks in Toronto and Los Angeles jump, and an ordinary one. */
    private static final List<String> DAYS =
            List.of("2026-03-08", "2026-11-01", "2027-03-14", "2027-11-07", "2026-11-30");

    @Test
    void itFindsWhatTheSlowAndObviousWayFinds() {
        var random = new Random(20261120);
        var found = 0;
        for (int round = 0; round < 400; round++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var day = LocalDate.parse(DAYS.get(random.nextInt(DAYS.size())));
            var search = search(clinic(random, zone, day), random);
            var start = day.atStartOfDay(ZoneId.of(zone)).toInstant().plusSeconds(random.nextInt(86_400) - 20_000L);
            var window = Interval.of(start, Duration.ofMinutes(1 + random.nextInt(2_400)));
            var busy = busy(search.clinic(), window, random);
            var offers = new Availability(search, window, new Busy.Listed(busy)).soonest();
            assertThat(offers)
                    .as("round %d, %s on %s", round, zone, day)
                    .isEqualTo(new NaiveClinic(search, busy).soonest(window));
            found += offers.times().size() + offers.soonerExcluded().size();
        }
        assertThat(found).as("the clinics are not all closed").isGreaterThan(2_000);
    }

    /** easyappointments #962 and calcom #30021: the times of a day must not slide by the hour that was skipped. */
    @ParameterizedTest
    @CsvSource({
        "America/Toronto, 2026-03-08",
        "America/Toronto, 2026-11-01",
        "America/Toronto, 2027-03-14",
        "America/Toronto, 2027-11-07",
        "America/Los_Angeles, 2026-03-08",
        "America/Los_Angeles, 2026-11-01",
        "America/Los_Angeles, 2027-03-14",
        "America/Los_Angeles, 2027-11-07",
        "America/St_Johns, 2026-11-01",
        "Asia/Kolkata, 2026-11-01",
    })
    void aSundayHasItsHoursOnTheWallWhateverTheClockDoes(String zone, String day) {
        var clinic = aClinic()
                .in(zone)
                .with(practitioner("mei", MASSAGE_THERAPIST).working("09:00-11:00"), room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .clinic();
        assertThat(starts(clinic, day, Map.of()))
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:00", "10:15", "10:30");
    }

    @Test
    void theSkippedHourIsNotOfferedAndTheRepeatedOneOnce() {
        var clinic = aClinic()
                .with(practitioner("mei", MASSAGE_THERAPIST).working("01:00-04:00"), room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .clinic();
        assertThat(starts(clinic, "2026-03-08", Map.of()))
                .containsExactly("01:00", "01:15", "01:30", "01:45", "03:00", "03:15", "03:30");
        assertThat(starts(clinic, "2026-11-01", Map.of()))
                .containsExactly(
                        "01:00", "01:15", "01:30", "02:00", "02:15", "02:30", "02:45", "03:00", "03:15", "03:30");
    }

    @Test
    void theNextVisitMayStartTheMomentTheBufferEnds() {
        var clinic = aClinic()
                .with(practitioner("mei", MASSAGE_THERAPIST).working("09:00-12:00"), room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY).lasting(30).buffered(0, 15))
                .clinic();
        var mei = ResourceId.of(clinic.id(), ResourceId.Kind.PRACTITIONER, "mei");
        var taken = Interval.of(toronto("2026-11-30T09:45"), Duration.ofMinutes(45));
        assertThat(starts(clinic, "2026-11-30", Map.of(mei, List.of(taken))))
                .containsExactly("09:00", "10:30", "10:45", "11:00", "11:15", "11:30");
    }

    @Test
    void aBufferKeepsTheRoomButNotThePractitionersHours() {
        var clinic = aClinic()
                .with(practitioner("mei", MASSAGE_THERAPIST).working("09:00-10:00"), room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY).lasting(30).buffered(30, 30))
                .clinic();
        assertThat(starts(clinic, "2026-11-30", Map.of())).containsExactly("09:00", "09:15", "09:30");
        var maple = ResourceId.of(clinic.id(), ResourceId.Kind.ROOM, "maple");
        var evening = Interval.of(toronto("2026-11-30T10:15"), Duration.ofMinutes(30));
        assertThat(starts(clinic, "2026-11-30", Map.of(maple, List.of(evening))))
                .containsExactly("09:00", "09:15");
    }

    @Test
    void aDeviceIsUsedOnTheDayItsCalibrationIsDueAndNeverAfter() {
        var clinic = aClinic()
                .with(practitioner("mei", MASSAGE_THERAPIST).working("09:00-10:00", "23:00-23:55"))
                .with(room("maple"), device("us-one").calibratedUntil("2026-11-30"))
                .with(visit("ULTRASOUND", Treatment.ULTRASOUND).withDevice())
                .clinic();
        assertThat(starts(clinic, "2026-11-30", Map.of())).containsExactly("09:00", "09:15", "09:30", "23:00", "23:15");
        assertThat(starts(clinic, "2026-12-01", Map.of())).isEmpty();
    }

    @Test
    void whoNeedsALetterStandsBesideTheSoonestThatNeedsNone() {
        var clinic = aClinic()
                .with(practitioner("anjali", PHYSIOTHERAPIST).working("08:00-11:00"))
                .with(practitioner("mei", MASSAGE_THERAPIST).working("10:00-11:00"))
                .with(
                        room("maple"),
                        room("birch"),
                        visit("SCAR", Treatment.SCAR_THERAPY).lasting(60))
                .clinic();
        var letter = new Eligible(Set.of(MASSAGE_THERAPIST), Set.of(PHYSIOTHERAPIST));
        var offers = offers(clinic, letter, 5, "2026-11-30", Map.of());
        assertThat(offers.soonerExcluded()).extracting(Offer::letterNeeded).containsOnly(true);
        assertThat(offers.soonerExcluded())
                .extracting(offer -> offer.start().toLocalTime().toString())
                .containsExactly("08:00", "08:15", "08:30", "08:45", "09:00");
        assertThat(offers.times())
                .extracting(offer -> offer.practitioner().key())
                .containsExactly("mei", "anjali");
    }

    private static List<String> starts(Clinic clinic, String day, Map<ResourceId, List<Interval>> busy) {
        return offers(clinic, ANYBODY, 500, day, busy).times().stream()
                .map(offer -> offer.start().toLocalTime().toString())
                .toList();
    }

    private static Offers offers(
            Clinic clinic, Eligible verdict, int limit, String day, Map<ResourceId, List<Interval>> busy) {
        var date = LocalDate.parse(day);
        var zone = clinic.sites().getFirst().timeZone();
        var window = new Interval(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        var service = clinic.services().getFirst();
        var search = new Search(clinic, service, verdict, Optional.of(date), 1, limit, Preferences.NONE);
        return new Availability(search, window, new Busy.Listed(busy)).soonest();
    }

    private static Instant toronto(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of(TORONTO)).toInstant();
    }

    private static Clinic clinic(Random random, String zone, LocalDate day) {
        var clinic = aClinic().in(zone);
        clinic.with(site("second").on(ZONES.get(random.nextInt(ZONES.size()))));
        clinic.with(room("spare").at("second").ofKind("SPARE"), device("spare").ofKind("SPARE"));
        for (int i = random.nextInt(3); i >= 0; i--) {
            clinic.with(room("room-" + i).at(random.nextInt(4) == 0 ? "second" : "main"));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            clinic.with(device("device-" + i)
                    .at(random.nextInt(4) == 0 ? "second" : "main")
                    .calibratedUntil(day.plusDays(random.nextInt(4) - 1).toString()));
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            clinic.with(worker(random, i, day));
        }
        var visit = visit("VISIT", Treatment.SCAR_THERAPY)
                .lasting(5 * (1 + random.nextInt(24)))
                .buffered(5 * random.nextInt(4), 5 * random.nextInt(5))
                .by(random.nextBoolean() ? new Mode[] {Mode.IN_PERSON} : new Mode[] {Mode.VIDEO, Mode.IN_PERSON});
        return clinic.with(random.nextBoolean() ? visit.withDevice() : visit).clinic();
    }

    private static Part.Worker worker(Random random, int number, LocalDate day) {
        var professions = List.of(PHYSIOTHERAPIST, MASSAGE_THERAPIST, KINESIOLOGIST, Profession.LACTATION_CONSULTANT);
        var worker = practitioner("worker-" + number, professions.get(random.nextInt(professions.size())))
                .speaking(random.nextBoolean() ? new String[] {"en"} : new String[] {"fr", "en"});
        var sites = random.nextInt(3) == 0 ? List.of("main", "second") : List.of("main");
        var worked = EnumSet.noneOf(DayOfWeek.class); // nobody is in two places on one day
        for (var site : sites) {
            var week = new LinkedHashMap<String, List<String>>();
            for (var each : DayOfWeek.values()) {
                if (random.nextInt(6) > sites.size() && worked.add(each)) {
                    week.put(each.name(), shifts(random));
                }
            }
            var exceptions = sites.size() == 1 && random.nextInt(4) == 0
                    ? Map.of(day.toString(), shifts(random))
                    : Map.<String, List<String>>of();
            worker.working(site, week, exceptions);
        }
        return worker;
    }

    private static List<String> shifts(Random random) {
        var shifts = new ArrayList<String>();
        var at = random.nextInt(100);
        while (shifts.size() < 3 && at < 280) {
            var end = Math.min(287, at + 1 + random.nextInt(90));
            shifts.add(time(at) + "-" + time(end));
            at = end + random.nextInt(20);
        }
        return shifts;
    }

    private static String time(int fiveMinutes) {
        return "%02d:%02d".formatted(fiveMinutes / 12, fiveMinutes % 12 * 5);
    }

    private static Search search(Clinic clinic, Random random) {
        var all = Set.of(PHYSIOTHERAPIST, MASSAGE_THERAPIST, KINESIOLOGIST);
        var letter = random.nextBoolean() ? Set.of(PHYSIOTHERAPIST) : Set.<Profession>of();
        var open = all.stream().filter(each -> !letter.contains(each)).toList();
        var preferences = new Preferences(
                random.nextInt(5) == 0 ? Optional.of("worker-0") : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of(Language.FR) : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of("second") : Optional.empty(),
                random.nextInt(5) == 0 && clinic.services().getFirst().modes().contains(Mode.VIDEO)
                        ? Optional.of(Mode.VIDEO)
                        : Optional.empty());
        return new Search(
                clinic,
                clinic.services().getFirst(),
                new Eligible(Set.copyOf(open), letter),
                Optional.empty(),
                1,
                1 + random.nextInt(random.nextBoolean() ? 5 : 200),
                preferences);
    }

    /** Claims lie on the five-minute grid, as everything does that is booked. */
    private static Map<ResourceId, List<Interval>> busy(Clinic clinic, Interval window, Random random) {
        var busy = new HashMap<ResourceId, List<Interval>>();
        var resources = Stream.of(
                        clinic.practitioners().stream().map(clinic::practitionerId),
                        clinic.rooms().stream().map(clinic::roomId),
                        clinic.devices().stream().map(clinic::deviceId))
                .flatMap(each -> each)
                .toList();
        var base = Math.floorDiv(window.start().getEpochSecond(), 300L) - 60;
        for (var resource : resources) {
            var taken = new ArrayList<Interval>();
            for (int i = random.nextInt(6); i > 0; i--) {
                var start = Instant.ofEpochSecond((base + random.nextInt(600)) * 300L);
                taken.add(Interval.of(start, Duration.ofMinutes(5L * (1 + random.nextInt(15)))));
            }
            busy.put(resource, taken);
        }
        return busy;
    }
}
