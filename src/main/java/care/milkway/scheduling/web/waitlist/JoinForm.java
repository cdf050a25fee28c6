package care.milkway.scheduling.web.waitlist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Service;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.waitlist.WantedTimes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What somebody types who joins the waiting list; nothing of it is believed. */
record JoinForm(MultiValueMap<String, String> fields) {

    String text(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
    }

    /** @throws InvalidInput naming the field that can't be accepted */
    WantedTimes wanted(Clinic clinic, Service service) {
        return new WantedTimes(
                mode(service),
                known("practitioner", key -> clinic.practitioner(key).isPresent()),
                known("site", key -> clinic.site(key).isPresent()),
                all("weekday", DayOfWeek.values()),
                all("part", DayPart.values()),
                last());
    }

    Mode mode(Service service) {
        return Stream.of(Mode.values())
                .filter(each ->
                        each.name().equals(text("mode")) && service.modes().contains(each))
                .findFirst()
                .orElseGet(() -> service.modes().stream().min(Mode::compareTo).orElseThrow());
    }

    private Optional<String> known(String field, Function<String, Boolean> isThere) {
        return Optional.of(text(field)).filter(key -> !key.isEmpty()).map(key -> {
            if (!isThere.apply(key)) {
                throw new InvalidInput(field, "the clinic does not describe it any more");
            }
            return key;
        });
    }

    private <T extends Enum<T>> Set<T> all(String field, T[] values) {
        var typed = Objects.requireNonNullElse(fields.get(field), List.<String>of());
        return Stream.of(values).filter(each -> typed.contains(each.name())).collect(Collectors.toSet());
    }

    private LocalDate last() {
        try {
            return LocalDate.parse(text("last"));
        } catch (DateTimeParseException noDay) {
            throw new InvalidInput("last", "the last day is a day of the calendar");
        }
    }
}
