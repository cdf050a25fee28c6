package care.milkway.testing;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.device;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * The clinic on which Milkway is measured: 20 practitioners, 20 rooms, 10 devices, one service of 30 minutes with 5 after
 * it, Monday to Friday 9 to 17. The same name and day always give the same visits.
 */
public final class MeasuredClinic {

    public static final int PRACTITIONERS = 20;
    public static final int DEVICES = 10;
    public static final String SERVICE = "MEASURED_VISIT";
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");
    public static final Duration VISIT = Duration.ofMinutes(30);
    public static final Duration TAKEN = VISIT.plusMinutes(5);

    /** With a visit on every 15-minute start by this chance, half of the working time is taken. */
    private static final double CHANCE = 0.375;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime LAST_START = LocalTime.of(16, 30);

    /** A visit; resources by their numbers, from 0. */
    public record Taken(Instant start, int practitioner, int room, OptionalInt device) {}

    private MeasuredClinic() {}

    /**
     * @param withDevice whether the service needs a device. There are ten for twenty practitioners, so a practitioner can be
     *     half booked only if half of her visits took none: those made before the clinic described the service with one.
     */
    public static ClinicBuilder described(String slug, boolean withDevice) {
        var week = new LinkedHashMap<String, List<String>>();
        for (var day : DayOfWeek.values()) {
            if (works(day)) {
                week.put(day.name(), List.of("09:00-17:00"));
            }
        }
        var service = visit(SERVICE, Treatment.SCAR_THERAPY).buffered(0, 5).by(Profession.MASSAGE_THERAPIST);
        var clinic = aClinic()
                .called(slug)
                .in(ZONE.getId())
                .booking(60, 365, 24, 10, 24)
                .with(withDevice ? service.withDevice() : service);
        for (int i = 0; i < PRACTITIONERS; i++) {
            clinic.with(room(roomKey(i)))
                    .with(practitioner(practitionerKey(i), Profession.MASSAGE_THERAPIST)
                            .working("main", week, Map.of()));
        }
        for (int i = 0; i < DEVICES; i++) {
            clinic.with(device(deviceKey(i)));
        }
        return clinic;
    }

    public static String practitionerKey(int number) {
        return "practitioner-%02d".formatted(number + 1);
    }

    public static String roomKey(int number) {
        return "room-%02d".formatted(number + 1);
    }

    public static String deviceKey(int number) {
        return "device-%02d".formatted(number + 1);
    }

    public static boolean works(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    /** A day with about half of its time taken. */
    public static List<Taken> halfBooked(String slug, LocalDate day) {
        var random = random(slug, day);
        var starts = new ArrayList<Taken>();
        for (int practitioner = 0; practitioner < PRACTITIONERS; practitioner++) {
            var time = OPENS;
            while (!time.isAfter(LAST_START)) {
                var taken = random.nextDouble() < CHANCE;
                if (taken) {
                    starts.add(at(day, time, practitioner));
                }
                time = time.plusMinutes(taken ? 45 : 15);
            }
        }
        return withDevices(day, starts, random);
    }

    /**
     * A day on which no visit fits in any more.
     *
     * @param afternoonFree but for the afternoon, from 13:30
     */
    public static List<Taken> fullyBooked(String slug, LocalDate day, boolean afternoonFree) {
        var starts = new ArrayList<Taken>();
        var last = afternoonFree ? LocalTime.of(12, 45) : LAST_START;
        for (int practitioner = 0; practitioner < PRACTITIONERS; practitioner++) {
            for (var time = OPENS; !time.isAfter(last); time = time.plusMinutes(45)) {
                starts.add(at(day, time, practitioner));
            }
        }
        return withDevices(day, starts, random(slug, day));
    }

    private static SplittableRandom random(String slug, LocalDate day) {
        return new SplittableRandom(slug.hashCode() * 1_000_003L + day.toEpochDay());
    }

    private static Taken at(LocalDate day, LocalTime time, int practitioner) {
        var start = day.atTime(time).atZone(ZONE).toInstant();
        var room = (practitioner + day.getDayOfYear()) % PRACTITIONERS;
        return new Taken(start, practitioner, room, OptionalInt.empty());
    }

    /** Gives every second visit a device, as far as one is free. */
    private static List<Taken> withDevices(LocalDate day, List<Taken> visits, SplittableRandom random) {
        if (!works(day.getDayOfWeek())) {
            return List.of();
        }
        var freeFrom = new Instant[DEVICES];
        Arrays.fill(freeFrom, Instant.MIN);
        visits.sort(Comparator.comparing(Taken::start));
        return visits.stream()
                .map(visit -> random.nextBoolean() ? withDevice(visit, freeFrom) : visit)
                .toList();
    }

    private static Taken withDevice(Taken visit, Instant[] freeFrom) {
        for (int device = 0; device < DEVICES; device++) {
            if (!freeFrom[device].isAfter(visit.start())) {
                freeFrom[device] = visit.start().plus(TAKEN);
                return new Taken(visit.start(), visit.practitioner(), visit.room(), OptionalInt.of(device));
            }
        }
        return visit;
    }
}
