package care.milkway.chaos.cluster;

import care.milkway.chaos.Invariants;
import care.milkway.chaos.KnownBooking;
import care.milkway.chaos.Patience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

/** What the tables of all servers say in the end. */
final class CheckedRows {

    /** The newest state of each booking of these clinics was told, or is not. */
    private static final String WITHOUT_LETTER = """
            select count(*) from scheduling.appointment a
            where a.booked_at is not null and a.clinic_id = any(?) and not exists (
                select 1 from messaging.message m
                where m.clinic_id = a.clinic_id and m.appointment_id = a.appointment_id and m.sequence = a.sequence)""";

    /** What a newer letter has overtaken is never sent; what was under way in a crash is tried again ten minutes later. */
    private static final String NOT_SENT = """
            select count(*) from messaging.message m
            where m.sent_at is null and m.given_up_at is null and m.attempts %s and m.clinic_id = any(?) and not exists (
                select 1 from messaging.message newer
                where newer.clinic_id = m.clinic_id and newer.appointment_id = m.appointment_id
                  and newer.sequence > m.sequence)""";

    private static final String WAITING = NOT_SENT.formatted("= 0");
    private static final String PUT_OFF = NOT_SENT.formatted("> 0");

    private final CheckedNodes nodes;
    private final Collection<KnownBooking> bookings;
    private final UUID[] clinics;

    CheckedRows(CheckedNodes nodes, Collection<KnownBooking> bookings) {
        this.nodes = nodes;
        this.bookings = bookings;
        this.clinics = nodes.database()
                .sql("select clinic_id from clinic.clinic where slug = any(?)")
                .param(nodes.clinics().slugs().toArray(String[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    CheckLine letters() {
        var began = System.nanoTime();
        var all = Patience.until(() -> count(WITHOUT_LETTER) + count(WAITING) == 0);
        var wrong = new ArrayList<String>();
        if (!all) {
            wrong.add(
                    count(WITHOUT_LETTER) + " bookings without their letter, " + count(WAITING) + " letters not sent");
        }
        return new CheckLine(
                "each booking with its letter",
                nodes.mail().different() + " letters came, the last " + (System.nanoTime() - began) / 1_000_000_000
                        + " s after the last booking; " + count(PUT_OFF) + " are tried again later",
                wrong);
    }

    CheckLine invariants() {
        var wrong = new ArrayList<>(Invariants.broken(nodes.database()));
        for (var booking : bookings) {
            if (booking.acknowledged().isPresent() && !isThere(booking)) {
                wrong.add("lost: booking " + booking.hold());
            }
        }
        return new CheckLine("rows of all servers", bookings.size() + " bookings looked for", wrong);
    }

    private boolean isThere(KnownBooking booking) {
        return nodes.database()
                .sql("""
                        select exists (select 1 from scheduling.appointment
                        where clinic_id = any(?) and appointment_id = ? and booked_at is not null)""")
                .params(clinics, booking.hold())
                .query(Boolean.class)
                .single();
    }

    private int count(String query) {
        return nodes.database().sql(query).param(clinics).query(Integer.class).single();
    }
}
