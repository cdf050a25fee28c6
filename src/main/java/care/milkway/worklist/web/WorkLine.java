package care.milkway.worklist.web;

import care.milkway.clinic.Device;
import care.milkway.page.Texts;
import care.milkway.triage.AnswerSheet.AnswerLine;
import care.milkway.worklist.Callers.Caller;
import care.milkway.worklist.WorkItem;
import care.milkway.worklist.WorkKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something on the list, in words; public for the templates.
 *
 * @param caller how to reach whom it is about
 * @param device which device it is about; none if it is about none, or it is gone
 * @param finding what she said and what the rules say of it; none for the front desk, or where there is nothing
 * @param said what was typed of it and could not be kept; empty otherwise
 */
public record WorkLine(
        WorkItem item,
        Optional<Caller> caller,
        Optional<Device> device,
        Optional<Finding> finding,
        ZoneId zone,
        Instant now,
        String said) {

    /** @param title what she was told to do */
    public record Finding(String title, List<String> because, List<AnswerLine> answers) {}

    public ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }

    /** Whom or what it is about, by name; empty if nobody knows. */
    public String about() {
        return caller.map(Caller::name).or(() -> device.map(Device::model)).orElse("");
    }

    /** What holds of a device: until when it is calibrated, or since when it is not. */
    public String calibration(Texts t, Device known) {
        var day = known.calibrationDue();
        return t.get(day.isBefore(at(now).toLocalDate()) ? "worklist.lapsed" : "worklist.lapses", t.date(day));
    }

    public String since(Texts t) {
        return t.soon(at(item.since()), at(now));
    }

    /** Whether whoever took it meant to have done it by now. */
    public boolean overdue() {
        return item.taken().filter(each -> !each.until().isAfter(now)).isPresent();
    }

    /** Where it is seen to, without language; none if it is a call. */
    public @Nullable String place() {
        return switch (item.kind()) {
            case LETTER -> "/staff/letters";
            case UNSIGNED -> "/staff/visits/" + item.subject();
            case UNDELIVERED -> item.episode().isEmpty() ? "/staff/visits/" + item.subject() : null;
            case DEVICE ->
                device.map(each -> "/staff/clinic/subjects/devices/" + each.key())
                        .orElse(null);
            case TURNED_WORSE, NO_ANSWER -> null;
        };
    }

    /** Whether only the lead of the clinic can go there. */
    public boolean forTheLead() {
        return item.kind() == WorkKind.DEVICE;
    }

    /** How it is shown: what is urgent stands out. */
    public String tone() {
        return item.kind().isCall() && item.waits(now) ? "alarm" : "";
    }
}
