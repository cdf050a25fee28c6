package care.milkway.chaos.care;

import care.milkway.chaos.Caller;
import care.milkway.chaos.KnownBooking;
import care.milkway.chaos.Patience;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits to the practitioner of the demonstration whose time has come: booked as anybody books, and then set back. */
final class BegunVisits {

    private static final String SERVICE = "CESAREAN_SCAR_RELEASE";

    /** Beyond all that can be booked ahead; the time it had is free again, as claims of the past are taken away. */
    private static final String SET_BACK = """
            with free as (
                delete from scheduling.claim where appointment_id = :id),
            told as (
                insert into scheduling.claim_change (clinic_id, appointment_id)
                select clinic_id, appointment_id from scheduling.appointment where appointment_id = :id)
            update scheduling.appointment
            set starts_at = starts_at - interval '100 days', ends_at = ends_at - interval '100 days',
                booked_at = booked_at - interval '101 days', held_at = held_at - interval '101 days'
            where appointment_id = :id""";

    private final Caller caller;
    private final String base;
    private final Queue<KnownBooking> bookings;

    /** @param bookings where what is booked is known */
    BegunVisits(Caller caller, String clinic, Queue<KnownBooking> bookings) {
        this.caller = caller;
        this.base = clinic;
        this.bookings = bookings;
    }

    /** One more. */
    UUID add(JdbcClient database) {
        var booked = new UUID[1];
        if (!Patience.until(() -> {
            var found = book();
            found.ifPresent(each -> booked[0] = each.hold());
            return found.isPresent();
        })) {
            throw new IllegalStateException("no time for a visit to be written down");
        }
        database.sql(SET_BACK).param("id", booked[0]).update();
        bookings.stream()
                .filter(each -> each.hold().equals(booked[0]))
                .forEach(each -> each.settle(each.look(caller).json()));
        return booked[0];
    }

    private Optional<KnownBooking> book() {
        var times = caller.get("/api/clinics/" + base + "/availability?service=" + SERVICE
                        + "&practitioner=anjali-raghuram&limit=20&from="
                        + LocalDate.now(ZoneOffset.UTC).plusDays(50))
                .json()
                .path("times");
        for (var time : times.values()) {
            var hold = caller.post("/api/clinics/" + base + "/holds", """
                    {"service": "%s", "check": null, "start": "%s", "practitioner": "anjali-raghuram", "mode": "IN_PERSON"}""".formatted(
                            SERVICE, time.path("start").asString()));
            if (hold.status() == 201) {
                var id = UUID.fromString(hold.json().path("id").asString());
                var booking = new KnownBooking(base, id, "treated-" + id + "@families.example");
                bookings.add(booking);
                return Optional.of(booking).filter(each -> !each.confirm(caller).unclear());
            }
        }
        return Optional.empty();
    }
}
