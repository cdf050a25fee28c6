package care.milkway.chaos;

import java.util.Queue;

/** One parent who booked on a good day, and uses everything there is on a bad one. */
final class Parent {

    private static final String TIMES = "/times?service=LACTATION_CONSULT";

    private final Caller caller;
    private final KnownBooking booking;
    private String holdForm = "";

    /** @param bookings what a storm left; one of them is hers */
    Parent(Caller caller, Queue<KnownBooking> bookings) {
        this.caller = caller;
        this.booking =
                bookings.stream().filter(KnownBooking::booked).findFirst().orElseThrow();
    }

    /** Looks at the times once, so that memory has them. */
    Parent onAGoodDay() {
        caller.get("/en/" + BookingStorm.CLINIC + TIMES);
        holdForm = holdForm();
        return this;
    }

    void tryEverything(Onlooker notes) {
        notes.note("free times", caller.get("/en/" + BookingStorm.CLINIC + TIMES));
        notes.note("her appointment", caller.get(booking.page()));
        notes.note("cancelling it (API)", booking.cancel(caller));
        notes.note("keeping a time (form)", caller.form("/en/" + BookingStorm.CLINIC + "/holds", holdForm));
        notes.note("her appointment (API)", booking.look(caller));
        notes.note(
                "a result (API)", caller.get("/api/clinics/" + BookingStorm.CLINIC + "/duct-checks/" + booking.hold()));
        notes.note("keeping a finished check (API)", BookingStorm.checkedBy(caller));
    }

    private String holdForm() {
        var time = caller.get("/api/clinics/" + BookingStorm.CLINIC + "/availability?service=LACTATION_CONSULT&limit=1")
                .json()
                .path("times")
                .path(0);
        return "service=LACTATION_CONSULT&start=" + encoded(time.path("start").asString("")) + "&practitioner="
                + time.path("practitioner").path("id").asString("") + "&mode="
                + time.path("mode").asString("");
    }

    private static String encoded(String value) {
        return value.replace("+", "%2B").replace(":", "%3A");
    }
}
