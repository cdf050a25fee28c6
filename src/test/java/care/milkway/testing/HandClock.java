package care.milkway.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time stands still until a test moves it. */
public final class HandClock extends Clock {

    /** A Monday, eight in the morning in Toronto. */
    public static final Instant MONDAY_AT_EIGHT = Instant.parse("2026-11-30T13:00:00Z");

    private volatile Instant now = MONDAY_AT_EIGHT;

    /** It is this moment now. */
    public void set(Instant moment) {
        now = moment;
    }

    /** It is this time on the clocks of a place, such as {@code "2026-11-30T08:00"} in {@code "America/Toronto"}. */
    public void set(String time, String zone) {
        now = LocalDateTime.parse(time).atZone(ZoneId.of(zone)).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
