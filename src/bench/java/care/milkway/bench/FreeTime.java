package care.milkway.bench;

import care.milkway.testing.MeasuredClinic;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A time that nobody has taken, with somebody who could give it. */
record FreeTime(String slug, String practitioner, OffsetDateTime start) {

    private static final int STARTS_A_DAY = 11;
    private static final int HORIZON = 360;

    /** As many as there are devices at each start; all of them can be booked, whichever comes first. */
    static List<FreeTime> all(List<String> slugs, int most) {
        var times = new ArrayList<FreeTime>();
        for (var day = DataSet.firstFreeDay(); day.isBefore(DataSet.today().plusDays(HORIZON)); day = day.plusDays(1)) {
            for (var slug : slugs) {
                if (MeasuredClinic.works(day.getDayOfWeek()) && times.size() < most) {
                    times.addAll(on(slug, day, MeasuredClinic.DEVICES));
                }
            }
        }
        Collections.shuffle(times, new Random(4711));
        return times;
    }

    /** A hundred of one clinic, half the devices left over, in order; another hundred for each run. */
    static List<FreeTime> hundred(String slug, int run) {
        return DataSet.firstFreeDay()
                .plusDays(14L * run)
                .datesUntil(DataSet.today().plusDays(HORIZON))
                .filter(day -> MeasuredClinic.works(day.getDayOfWeek()))
                .flatMap(day -> on(slug, day, MeasuredClinic.DEVICES / 2).stream())
                .limit(100)
                .toList();
    }

    private static List<FreeTime> on(String slug, LocalDate day, int atOnce) {
        return IntStream.range(0, STARTS_A_DAY * atOnce)
                .mapToObj(i -> {
                    var start = LocalTime.of(9, 0).plusMinutes(45L * (i / atOnce));
                    int practitioner = (i % atOnce * 2 + i / atOnce) % MeasuredClinic.PRACTITIONERS;
                    return new FreeTime(
                            slug,
                            MeasuredClinic.practitionerKey(practitioner),
                            day.atTime(start).atZone(MeasuredClinic.ZONE).toOffsetDateTime());
                })
                .toList();
    }

    HttpConnection.Answer hold(HttpConnection connection) {
        return connection.post(
                "/api/clinics/" + slug + "/holds", """
                {"service":"%s","start":"%s","practitioner":"%s","mode":"IN_PERSON","site":"main"}""".formatted(MeasuredClinic.SERVICE, start, practitioner));
    }

    /** @param hold the answer to {@link #hold} */
    HttpConnection.Answer confirm(HttpConnection connection, HttpConnection.Answer hold, String key) {
        var id = hold.text().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        return connection.send(
                "POST",
                "/api/clinics/" + slug + "/appointments",
                "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n",
                """
                {"hold":"%s","patient":{"name":"Maya Invented","email":"%s@bench.example"}}""".formatted(id, id));
    }
}
