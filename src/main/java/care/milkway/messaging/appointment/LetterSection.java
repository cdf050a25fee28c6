package care.milkway.messaging.appointment;

import care.milkway.messaging.Email.Link;
import care.milkway.messaging.Email.Section;
import care.milkway.page.Texts;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.availability.Offer;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an e-mail says of the referral letter: it comes first, for it is what she has to do. */
final class LetterSection {

    private LetterSection() {}

    static Optional<Section> of(Texts t, AppointmentSummary appointment) {
        return switch (appointment.letter()) {
            case LetterNews.Nothing _ -> Optional.empty();
            case LetterNews.Accepted _ ->
                section(t, "accepted", List.of(t.get("email.letter.accepted.text")), List.of());
            case LetterNews.Awaited(ZonedDateTime due, BookingNumber number) ->
                section(t, "awaited", lines(t, appointment, due, number), handIn(t, appointment));
            case LetterNews.Refused(String reason, ZonedDateTime due, BookingNumber number) ->
                section(t, "refused", refused(t, appointment, reason, due, number), handIn(t, appointment));
            case LetterNews.Overdue(Optional<Offer> soonest) ->
                section(
                        t,
                        "overdue",
                        List.of(
                                t.get("email.letter.overdue.text"),
                                soonest.map(offer -> t.get(
                                                "email.letter.soonest",
                                                t.day(offer.start()),
                                                t.time(offer.start()),
                                                offer.practitioner().name()))
                                        .orElseGet(() -> t.get("email.letter.nothing"))),
                        List.of(new Link(t.get("email.letter.times"), appointment.clinicPage())));
        };
    }

    private static List<String> lines(
            Texts t, AppointmentSummary appointment, ZonedDateTime due, BookingNumber number) {
        return List.of(
                t.get("email.letter.until", t.day(due), t.time(due)),
                t.get("email.letter.how", appointment.site().email().value(), number.toString()));
    }

    private static List<String> refused(
            Texts t, AppointmentSummary appointment, String reason, ZonedDateTime due, BookingNumber number) {
        return Stream.concat(
                        Stream.of(t.get("email.letter.reason", reason)), lines(t, appointment, due, number).stream())
                .toList();
    }

    private static List<Link> handIn(Texts t, AppointmentSummary appointment) {
        return List.of(new Link(t.get("email.letter.link"), appointment.link()));
    }

    private static Optional<Section> section(Texts t, String what, List<String> lines, List<Link> links) {
        return Optional.of(new Section(t.get("email.letter." + what), lines, links));
    }
}
