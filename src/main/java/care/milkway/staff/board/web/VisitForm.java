package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.ResourceId;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.desk.DeskMove;
import care.milkway.scheduling.desk.RuleOverride;
import care.milkway.staff.board.Board.Opened;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stands in the form that moves a visit. Pure. */
final class VisitForm {

    private VisitForm() {}

    static DeskMove move(Clinic clinic, Opened visit, Map<String, String> form) {
        var plan = visit.listed().visit().appointment().plan();
        var zone = clinic.site(plan.site())
                .orElseGet(() -> clinic.sites().getFirst())
                .timeZone();
        return new DeskMove(
                clinic.id(),
                plan.id(),
                WallTime.moment(form.getOrDefault("date", ""), form.getOrDefault("time", ""), zone, "time"),
                given(form, "minutes").map(VisitForm::minutes),
                given(form, "practitioner").map(key -> practitioner(clinic, key)),
                given(form, "room").map(VisitForm::resource),
                given(form, "device").map(VisitForm::resource),
                form.containsKey("agreed"),
                reason(form));
    }

    /** Why a rule of the house is set aside, if it is. */
    static Optional<RuleOverride> reason(Map<String, String> form) {
        return given(form, "reason").map(RuleOverride::new);
    }

    private static Optional<String> given(Map<String, String> form, String field) {
        return Optional.ofNullable(form.get(field)).filter(each -> !each.isBlank());
    }

    private static Duration minutes(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            throw new InvalidInput("minutes", "a number of minutes is needed");
        }
        return Duration.ofMinutes(Long.parseLong(typed));
    }

    /** By her key, or by the id of her column. */
    private static String practitioner(Clinic clinic, String named) {
        return clinic.practitioners().stream()
                .filter(each -> clinic.practitionerId(each).value().toString().equals(named))
                .map(Practitioner::key)
                .findFirst()
                .orElse(named);
    }

    private static ResourceId resource(String typed) {
        try {
            return new ResourceId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("room", "there is no such room or device");
        }
    }

    /** As it is booked now. */
    static Map<String, String> standing(VisitLine line) {
        return Map.of(
                "date", line.start().toLocalDate().toString(),
                "time", line.start().toLocalTime().toString(),
                "minutes", String.valueOf(line.plan().visit().length().toMinutes()),
                "practitioner", line.plan().practitioner().value().toString(),
                "room", line.plan().room().map(each -> each.value().toString()).orElse(""),
                "device",
                        line.plan()
                                .device()
                                .map(each -> each.value().toString())
                                .orElse(""));
    }

    /** How the board was looked at, so that she comes back to the same. */
    static String look(Map<String, String> form) {
        return chosen(List.of("view", "by", "whose"), form);
    }

    /** What was wanted, so that the form can be shown with it: only what can be nothing but a key, a date or a time. */
    static String query(Map<String, String> form) {
        return "?from=board" + chosen(List.of("date", "time", "minutes", "practitioner", "room", "device"), form);
    }

    private static String chosen(List<String> names, Map<String, String> form) {
        var query = new StringBuilder();
        for (var name : names) {
            var value = form.getOrDefault(name, "");
            if (value.matches("[A-Za-z0-9:-]+")) {
                query.append('&').append(name).append('=').append(value);
            }
        }
        return query.toString();
    }
}
