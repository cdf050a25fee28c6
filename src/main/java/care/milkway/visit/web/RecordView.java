package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.clinic.Site;
import care.milkway.dose.PublishedProtocol;
import care.milkway.page.Texts;
import care.milkway.triage.AnswerSheet.AnswerLine;
import care.milkway.visit.Hindrance;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.record.FieldFlaw;
import care.milkway.visit.record.Measure;
import care.milkway.visit.record.RecordFields;
import care.milkway.visit.record.RecordReading;
import care.milkway.visit.record.SignedRecord;
import care.milkway.visit.record.StepKind;
import care.milkway.visit.record.VisitDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record of a visit as its practitioner sees it; public for the templates.
 *
 * @param beside what is no part of what she writes and signs
 */
public record RecordView(
        OpenedVisit opened, Clinic clinic, RecordNotice notice, RecordBeside beside, Instant now, Texts t) {

    /** Above it the id of a step is part of a field's name. */
    public List<DoneStep> steps() {
        var reading = reading();
        return shown().steps().stream()
                .map(step -> new DoneStep(step, this, reading))
                .toList();
    }

    public String title() {
        return t.get("record.title", opened.person().contact().name());
    }

    /** What stands in the form: of two windows, what the other has saved. */
    public RecordFields shown() {
        return isBehind() || notice.unsaved() == null
                ? opened.draft().map(VisitDraft::fields).orElse(RecordFields.EMPTY)
                : Objects.requireNonNull(notice.unsaved());
    }

    private boolean isBehind() {
        return notice.key().equals("record.stale") || notice.key().equals("record.already");
    }

    /** What she typed that is not what is kept now, to be typed again if it is still right. */
    public List<String> lost() {
        var unsaved = notice.unsaved();
        return !isBehind() || unsaved == null
                ? List.of()
                : unsaved.typed().entrySet().stream()
                        .filter(each -> !shown().get(each.getKey()).equals(each.getValue()))
                        .filter(each -> !each.getKey().equals(RecordFields.STEPS))
                        .map(each -> label(each.getKey()) + ": " + each.getValue())
                        .toList();
    }

    private String label(String name) {
        var parts = name.split("\\.", 2);
        return parts.length == 1
                ? t.get("record." + name)
                : Measure.TIMES.contains(parts[0])
                        ? t.get("record." + parts[0]) + ", " + t.get("record.field." + parts[1])
                        : t.get("record.field." + parts[1]);
    }

    public int version() {
        return opened.draft().map(VisitDraft::version).orElse(0);
    }

    public boolean isBegun() {
        return opened.draft().isPresent();
    }

    public boolean mayTreat() {
        return TypedRecord.mayTreat(opened);
    }

    public List<Hindrance> hindrances() {
        return List.copyOf(opened.hindrances());
    }

    public boolean mayBegin() {
        return opened.hindrances().isEmpty();
    }

    public boolean mayWrite() {
        return opened.signer().isPresent();
    }

    public boolean hindered(String hindrance) {
        return opened.hindrances().contains(Hindrance.valueOf(hindrance));
    }

    /** Whether she has to be asked before anything can begin. */
    public boolean mustAsk() {
        return hindered("NOT_ASKED") || hindered("ASK_AGAIN");
    }

    public ZonedDateTime start() {
        return opened.plan().visit().start().atZone(opened.zone(clinic));
    }

    public String at(Instant moment) {
        return t.time(moment.atZone(opened.zone(clinic)));
    }

    public String on(Instant moment) {
        return t.date(LocalDate.ofInstant(moment, opened.zone(clinic)));
    }

    public String service() {
        return clinic.service(opened.plan().service())
                .map(each -> each.name().in(t.language()))
                .orElse(opened.plan().service());
    }

    /** What is known of her, in words. */
    public ToldView told() {
        return new ToldView(opened.known(), clinic, t);
    }

    public List<SignedRecord> earlier() {
        return opened.earlier();
    }

    public Optional<SignedRecord> last() {
        return earlier().stream()
                .filter(each -> !each.fields().steps().isEmpty())
                .findFirst();
    }

    /** What was done at a visit, in a line. */
    public String done(SignedRecord record) {
        return String.join(
                ", ",
                record.fields().steps().stream()
                        .map(step -> t.get("record.step." + step.kind()))
                        .toList());
    }

    /** What changed at a visit, in a line; empty where nothing was measured. */
    public String course(SignedRecord record) {
        var course = record.course();
        return String.join(
                ", ",
                Stream.of(
                                change("record.course.pain", course.painBefore(), course.painAfter()),
                                change("record.course.lump", course.lumpBefore(), course.lumpAfter()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<String> change(String text, Optional<Integer> before, Optional<Integer> after) {
        return before.flatMap(was -> after.map(is -> t.get(text, was, is)));
    }

    public List<MeasureView> measures(String time) {
        return Arrays.stream(Measure.values())
                .map(measure -> new MeasureView(measure, time, this))
                .toList();
    }

    public List<StepKind> kinds() {
        return Arrays.stream(StepKind.values())
                .filter(kind -> !kind.handsOn() || mayTreat())
                .toList();
    }

    /** Only those in calibration. */
    public List<Device> devices() {
        var today = LocalDate.ofInstant(now, opened.zone(clinic));
        return clinic.devices().stream()
                .filter(each -> each.kind().equals(StepKind.ULTRASOUND.name())
                        && each.site().equals(opened.plan().site())
                        && !today.isAfter(each.calibrationDue()))
                .toList();
    }

    public List<PublishedProtocol> protocols() {
        return List.of(PublishedProtocol.values());
    }

    /** A record as it is read afterwards, line by line. */
    public List<AnswerLine> sheet(RecordFields record) {
        return new RecordSheet(record, t).lines();
    }

    /** What was written so far, signed or not. */
    public RecordFields written() {
        return opened.signed().map(SignedRecord::fields).orElseGet(this::shown);
    }

    /** What was seen and measured. */
    public List<AnswerLine> found() {
        return new RecordSheet(written(), t).found();
    }

    public String findingsDay() {
        return on(opened.signed().map(SignedRecord::at).orElse(now));
    }

    /** Where it takes place. */
    public Site site() {
        return clinic.site(opened.plan().site()).orElseGet(() -> clinic.sites().getFirst());
    }

    RecordReading reading() {
        return opened.reading(clinic, shown(), now);
    }

    /** The sentence at a field; empty if nothing is wrong with it. */
    public String wrong(String field) {
        var flaw = Optional.ofNullable(notice.flaws().get(field))
                .or(() -> Optional.ofNullable(reading().flaws().get(field)));
        return flaw.map(this::sentence).orElse("");
    }

    String sentence(FieldFlaw flaw) {
        return t.get(flaw.key(), flaw.arguments().toArray());
    }

    /** Everything that is wrong, with the field it is at: stands on top after an attempt to sign. */
    public Map<String, String> faults() {
        var found = new LinkedHashMap<String, String>();
        notice.flaws().forEach((field, flaw) -> found.put(field, label(field) + ": " + sentence(flaw)));
        return found;
    }

    /** What stands at places of the page that change while somebody types, by their ids. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        var flaws = reading().flaws();
        for (var time : Measure.TIMES) {
            for (var measure : Measure.values()) {
                put(measure.at(time), flaws, texts);
            }
        }
        for (var step : steps()) {
            texts.put("dose-" + step.id(), step.dose());
            texts.put("warn-" + step.id(), step.warnings());
            step.step().kind().fields().forEach(field -> put(step.step().field(field), flaws, texts));
        }
        return texts;
    }

    private void put(String field, Map<String, FieldFlaw> flaws, Map<String, String> texts) {
        texts.put(
                "wrong-" + field,
                Optional.ofNullable(flaws.get(field)).map(this::sentence).orElse(""));
    }
}
