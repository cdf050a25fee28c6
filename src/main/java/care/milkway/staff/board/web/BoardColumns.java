package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.web.PractitionerTitle;
import care.milkway.page.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the columns of the board are: people, rooms or devices; public for the templates. */
public enum BoardColumns {
    PRACTITIONER,
    ROOM,
    DEVICE;

    static BoardColumns named(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return PRACTITIONER;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * One column; public for the templates.
     *
     * @param face the address of a portrait, or empty
     */
    public record BoardColumn(ResourceId id, String key, String title, String more, String face, boolean human) {

        /** Who it is; none if it is a room or a device. */
        Optional<Practitioner> person(Clinic clinic) {
            return human ? clinic.practitioner(key) : Optional.empty();
        }
    }

    List<BoardColumn> of(Clinic clinic, Texts t) {
        return switch (this) {
            case PRACTITIONER ->
                clinic.practitioners().stream()
                        .map(each -> new BoardColumn(
                                clinic.practitionerId(each),
                                each.key(),
                                each.name(),
                                PractitionerTitle.of(t, clinic, each),
                                clinic.image(each.portrait())
                                        .map(image -> image.address(clinic.slug()))
                                        .orElse(""),
                                true))
                        .toList();
            case ROOM ->
                clinic.rooms().stream()
                        .map(each -> new BoardColumn(clinic.roomId(each), each.key(), each.name(), "", "", false))
                        .toList();
            case DEVICE ->
                clinic.devices().stream()
                        .map(each -> new BoardColumn(
                                clinic.deviceId(each), each.key(), title(each), expired(each, t), "", false))
                        .toList();
        };
    }

    static String title(Device device) {
        return device.model() + " (" + device.key() + ")";
    }

    private static String expired(Device device, Texts t) {
        return t.get("board.calibrated", t.date(device.calibrationDue()));
    }

    /** Those who work on one of these days at all, or have something to do then. */
    static boolean works(Clinic clinic, String key, LocalDate first, LocalDate end, ZoneId zone) {
        return clinic.practitioner(key).stream()
                .flatMap(each -> each.hours().stream())
                .anyMatch(hours -> first.datesUntil(end)
                        .anyMatch(day -> !hours.on(day, zone).isEmpty()));
    }
}
