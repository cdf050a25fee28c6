package care.milkway.outcome.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * An episode that nobody had, with its visits: the same for the same clinic, week and place however often it is made.
 *
 * @param end when it was over, empty text if it is not
 * @param score what she said of the clinic, -1 for nothing
 */
record InventedEpisode(
        UUID person,
        String name,
        UUID id,
        String spot,
        Instant begin,
        String end,
        int score,
        List<InventedVisit> visits) {

    /**
     * A visit of it.
     *
     * @param sata in W/cm2; NaN without ultrasound
     */
    record InventedVisit(
            UUID id,
            Instant at,
            boolean treated,
            double sata,
            int painBefore,
            int painAfter,
            int lumpBefore,
            int lumpAfter,
            boolean letter) {}

    private static final List<String> GIVEN = List.of(
            "Delphine",
            "Imara",
            "Keziah",
            "Sunniva",
            "Lotte",
            "Hana",
            "Odile",
            "Tess",
            "Yara",
            "Beth",
            "Maude",
            "Mirela");

    private static final List<String> FAMILY = List.of(
            "Aubry",
            "Dell",
            "Brandt",
            "Holt",
            "Maas",
            "Sorel",
            "Brava",
            "Ibarra",
            "Sandoz",
            "Lindqvist",
            "Tomas",
            "Amsel",
            "Okonjo");

    private static final double[] SATA = {0.36, 0.36, 0.8, 1.5};
    private static final Duration BETWEEN_VISITS = Duration.ofHours(49);

    static InventedEpisode of(String clinic, long week, int place, Instant monday) {
        var name = clinic + " " + week + " " + place;
        var dice = new Random(name.hashCode());
        var begin = monday.plus(Duration.ofHours(24L * dice.nextInt(5) + dice.nextInt(9)));
        var visits = visits(name, dice, begin);
        var last = visits.getLast();
        var over = dice.nextInt(100) < 85;
        var end = last.at().plus(Duration.ofHours(20 + dice.nextInt(70)));
        var recommends = over && dice.nextInt(100) < 60;
        var score = Math.clamp(10L - last.painAfter() + dice.nextInt(3) - 1, 3, 10);
        return new InventedEpisode(
                id(name + " person"),
                GIVEN.get(Math.floorMod(week * 5 + place, GIVEN.size())) + " "
                        + FAMILY.get(Math.floorMod(week + place * 3L, FAMILY.size())),
                id(name),
                (dice.nextBoolean() ? "LEFT-" : "RIGHT-") + (1 + dice.nextInt(12)),
                begin,
                over ? end.toString() : "",
                recommends ? score : -1,
                visits);
    }

    /** Whatever was done, it went alike: invented figures do not say that something helps. */
    private static List<InventedVisit> visits(String name, Random dice, Instant begin) {
        var kind = dice.nextInt(100);
        var sata = kind < 60 ? SATA[dice.nextInt(SATA.length)] : Double.NaN;
        var treated = kind < 88;
        var pain = 4 + dice.nextInt(5);
        var lump = 15 + dice.nextInt(30);
        var visits = new ArrayList<InventedVisit>();
        var at = begin.plus(Duration.ofHours(8 + dice.nextInt(40)));
        var most = 1 + dice.nextInt(4);
        while (visits.size() < most && (visits.isEmpty() || pain > 1)) {
            var after = Math.clamp((long) pain - dice.nextInt(3) + dice.nextInt(2), 0, 10);
            var smaller = Math.max(0, lump - dice.nextInt(9) + 2);
            var visit = id(name + " " + visits.size());
            visits.add(new InventedVisit(
                    visit, at, treated, sata, pain, after, lump, smaller, after > pain && dice.nextInt(3) == 0));
            pain = Math.clamp((long) after - dice.nextInt(2), 0, 10);
            lump = smaller;
            at = at.plus(BETWEEN_VISITS);
        }
        return visits;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("invented " + name).getBytes(StandardCharsets.UTF_8));
    }
}
