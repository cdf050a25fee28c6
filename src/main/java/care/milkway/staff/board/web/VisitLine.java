package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Plan;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.board.VisitState;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.web.ExpectedView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One visit in the words of the clinic, on the clock of its place; public for the templates. */
public record VisitLine(
        ExpectedView words,
        Listed listed,
        VisitState state,
        Clinic clinic,
        ZonedDateTime begins,
        ZonedDateTime ends,
        String where) {

    static VisitLine of(Clinic clinic, Listed listed, Instant now) {
        var appointment = listed.visit().appointment();
        var words = new ExpectedView(clinic, appointment, listed.person().contact());
        return new VisitLine(
                words,
                listed,
                VisitState.of(appointment, listed.visit().attendance(), now),
                clinic,
                words.start(),
                words.end(),
                words.where());
    }

    Appointment appointment() {
        return listed.visit().appointment();
    }

    Plan plan() {
        return appointment().plan();
    }

    public UUID id() {
        return appointment().id().value();
    }

    /** Whether it is one of several weekly visits that were booked together. */
    public boolean isOfSeries() {
        return plan().series().isPresent();
    }

    public UUID person() {
        return listed.person().id().value();
    }

    public String stateWord(Texts t) {
        return t.get("board.state." + (expected() ? "EXPECTED" : state.name()));
    }

    /** Whether she has said that she comes, and nothing else is known of it yet. */
    public boolean expected() {
        return state == VisitState.BOOKED && listed.visit().attendance().says(VisitFact.WILL_COME);
    }

    /** What the style sheet calls the state, and the icon that goes with it. */
    public String tone() {
        return "state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String icon() {
        return switch (state) {
            case PROVISIONAL -> "letter";
            case BOOKED -> expected() ? "tick" : "clock";
            case LATE -> "clock";
            case ARRIVED -> "place";
            case WITH_PRACTITIONER -> "speech";
            case TREATED, DONE, SIGNED -> "tick";
            case NOT_COME, CANCELLED -> "warn";
        };
    }

    /** What the desk tells most likely now. */
    public Optional<VisitFact> next() {
        return switch (state) {
            case BOOKED, LATE, PROVISIONAL -> Optional.of(VisitFact.ARRIVED);
            case ARRIVED -> Optional.of(VisitFact.BEGUN);
            case WITH_PRACTITIONER, TREATED -> Optional.of(VisitFact.ENDED);
            case DONE, SIGNED, NOT_COME, CANCELLED -> Optional.empty();
        };
    }

    /** Whether nothing is to be done for it any more: it took place, or will not. */
    boolean over() {
        return next().isEmpty();
    }

    /** Whether it can still be moved and cancelled. */
    public boolean open() {
        return state == VisitState.BOOKED || state == VisitState.LATE || state == VisitState.PROVISIONAL;
    }

    public LocalDateTime start() {
        return begins.toLocalDateTime();
    }

    public LocalDateTime end() {
        return ends.toLocalDateTime();
    }

    public String service(Language language) {
        return words.service(language);
    }

    Stream<ResourceId> resources() {
        return Stream.concat(
                Stream.of(plan().practitioner()), Stream.concat(plan().room().stream(), plan().device().stream()));
    }

    public OffsetDateTime at() {
        return begins.toOffsetDateTime();
    }

    public long minutes() {
        return plan().visit().length().toMinutes();
    }
}
