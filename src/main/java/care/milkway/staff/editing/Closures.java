package care.milkway.staff.editing;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DocumentEdit;
import care.milkway.clinic.draft.Drafts;
import care.milkway.kernel.ClinicId;
import care.milkway.page.FieldPath;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Days on which the whole clinic is closed: nobody works then, at no site. */
@Component
public class Closures {

    private static final int LONGEST = 60;

    private final Drafts drafts;

    Closures(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The days ahead on which nobody works who works somewhere else in the year. */
    public List<LocalDate> from(ClinicId clinic, LocalDate today) {
        var hours = hours(drafts.of(clinic).text().tree());
        return hours.stream()
                .flatMap(each -> each.path("exceptions").valueStream())
                .map(each -> LocalDate.parse(each.path("day").asString()))
                .filter(day -> !day.isBefore(today))
                .distinct()
                .sorted()
                .filter(day -> hours.stream().allMatch(each -> isAway(each, day)))
                .toList();
    }

    private static List<JsonNode> hours(JsonNode tree) {
        return tree.path("practitioners")
                .valueStream()
                .flatMap(each -> each.path("hours").valueStream())
                .toList();
    }

    private static boolean isAway(JsonNode hours, LocalDate day) {
        var other = hours.path("exceptions")
                .valueStream()
                .filter(each -> each.path("day").asString("").equals(day.toString()))
                .findFirst();
        return other.map(each -> each.path("shifts").isEmpty())
                .orElseGet(() ->
                        hours.path("weekly").path(day.getDayOfWeek().name()).isEmpty());
    }

    /** How closing went. */
    public enum ClosingResult {
        DONE,
        /** It ends before it begins. */
        BACKWARDS,
        /** Two months are the most at a time. */
        TOO_LONG
    }

    public ClosingResult close(ClinicId clinic, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return ClosingResult.BACKWARDS;
        }
        if (last.isAfter(first.plusDays(LONGEST))) {
            return ClosingResult.TOO_LONG;
        }
        drafts.save(clinic, text -> {
            var closed = text;
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                closed = closed(closed, day);
            }
            return closed;
        });
        return ClosingResult.DONE;
    }

    private static DescriptionText closed(DescriptionText text, LocalDate day) {
        var after = text;
        var people = text.tree().path("practitioners");
        for (int i = 0; i < people.size(); i++) {
            var hours = people.path(i).path("hours");
            for (int j = 0; j < hours.size(); j++) {
                if (!isAway(hours.path(j), day)) {
                    var others = without(hours.path(j).path("exceptions"), day);
                    others.addObject().put("day", day.toString());
                    after = after.withDocument(DocumentEdit.with(
                            after.document(), FieldPath.of("practitioners", i, "hours", j, "exceptions"), others));
                }
            }
        }
        return after;
    }

    private static ArrayNode without(JsonNode exceptions, LocalDate day) {
        var others = JsonNodeFactory.instance.arrayNode();
        exceptions
                .valueStream()
                .filter(each -> !each.path("day").asString("").equals(day.toString()))
                .forEach(others::add);
        return others;
    }

    /** Whoever works on such a day works again. */
    public void open(ClinicId clinic, LocalDate day) {
        drafts.save(clinic, text -> {
            var after = text;
            var people = text.tree().path("practitioners");
            for (int i = 0; i < people.size(); i++) {
                var hours = people.path(i).path("hours");
                for (int j = 0; j < hours.size(); j++) {
                    var exceptions = hours.path(j).path("exceptions");
                    var others = without(exceptions, day);
                    if (others.size() < exceptions.size()) {
                        after = after.withDocument(DocumentEdit.with(
                                after.document(),
                                FieldPath.of("practitioners", i, "hours", j, "exceptions"),
                                others.isEmpty() ? null : others));
                    }
                }
            }
            return after;
        });
    }
}
