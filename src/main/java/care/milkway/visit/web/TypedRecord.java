package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.dose.PublishedProtocol;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.record.RecordFields;
import care.milkway.visit.record.SignedRecord;
import care.milkway.visit.record.StepKind;
import care.milkway.visit.record.VisitDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What a browser sent of a record, with what was tapped beside it: a step more, one less, or what an earlier visit or a
 * published protocol had.
 */
record TypedRecord(int version, RecordFields fields, Map<String, List<String>> form) {

    static TypedRecord of(MultiValueMap<String, String> form) {
        var version = Optional.ofNullable(form.getFirst("version"))
                .filter(each -> each.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new TypedRecord(version, RecordFields.of(form), Map.copyOf(form));
    }

    private Optional<String> tapped(String name) {
        return Optional.ofNullable(form.get(name)).flatMap(each -> each.stream().findFirst());
    }

    /** Where on the page she goes on. */
    String place() {
        return Stream.of("add", "remove", "take", "protocol").anyMatch(form::containsKey) ? "#done" : "";
    }

    /**
     * The fields after what was tapped.
     *
     * @param refused the key of a sentence; empty if it was done
     */
    record Changed(RecordFields fields, String refused) {}

    Changed changed(OpenedVisit opened, Clinic clinic) {
        var added = tapped("add").flatMap(TypedRecord::kind);
        if (added.isPresent()) {
            return added.get().handsOn() && !mayTreat(opened)
                    ? new Changed(fields, "record.untreated")
                    : new Changed(fields.adding(added.get()), "");
        }
        var removed = tapped("remove");
        if (removed.isPresent()) {
            return new Changed(fields.removing(removed.get()), "");
        }
        if (tapped("take").isPresent()) {
            return taken(opened);
        }
        return new Changed(tapped("protocol").map(each -> set(each, clinic)).orElse(fields), "");
    }

    private Changed taken(OpenedVisit opened) {
        var last = opened.earlier().stream().findFirst().map(SignedRecord::fields);
        return last.filter(each -> each.steps().stream()
                                        .anyMatch(step -> step.kind().handsOn()))
                                .isPresent()
                        && !mayTreat(opened)
                ? new Changed(fields, "record.untreated")
                : new Changed(last.map(fields::withStepsOf).orElse(fields), "");
    }

    /** Whether more may be done to her now. */
    static boolean mayTreat(OpenedVisit opened) {
        return opened.draft()
                .filter(VisitDraft::treating)
                .filter(each -> !each.stopped())
                .isPresent();
    }

    private static Optional<StepKind> kind(String word) {
        return Stream.of(StepKind.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
    }

    /** What somebody published, set into a step: {@code s1:LIN_2023}. What was not published stays as it was. */
    private RecordFields set(String which, Clinic clinic) {
        var parts = which.split(":", 2);
        var settings = Stream.of(PublishedProtocol.values())
                .filter(each -> parts.length == 2 && each.name().equals(parts[1]))
                .findFirst()
                .flatMap(PublishedProtocol::settings);
        if (settings.isEmpty() || clinic.devices().isEmpty()) {
            return fields;
        }
        var step = parts[0];
        var published = settings.get();
        var continuous = published.dutyPercent() == 100;
        var changed = fields.with(step + ".mhz", number(published.megahertz()))
                .with(step + ".intensity", number(published.satp()))
                .with(step + ".mode", continuous ? "CONTINUOUS" : "PULSED")
                .with(step + ".duty", number(published.dutyPercent()));
        var minutes = published.minutes();
        return minutes == null ? changed : changed.with(step + ".minutes", number(minutes));
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
