package care.milkway.visit;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.board.BoardSignal;
import care.milkway.scheduling.board.FactResult;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.visit.Looking.ReasonNeeded;
import care.milkway.visit.Looking.Seen;
import care.milkway.visit.access.StatedReasons;
import care.milkway.visit.consent.Consents;
import care.milkway.visit.record.RecordFields;
import care.milkway.visit.record.SignedRecords;
import care.milkway.visit.record.Signer;
import care.milkway.visit.record.VisitDraft;
import care.milkway.visit.record.VisitDrafts;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What practitioners do with visits: look, begin, write, sign, add. Nothing here changes an appointment. */
@Component
public class Visits {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_ADDENDUM = 4_000;

    private final Work work;
    private final VisitReader reader;
    private final StatedReasons reasons;
    private final VisitDrafts drafts;
    private final SignedRecords records;
    private final Consents consents;
    private final FrontDesk desk;
    private final BoardSignal board;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(
            Work work,
            VisitReader reader,
            StatedReasons reasons,
            VisitDrafts drafts,
            SignedRecords records,
            Consents consents,
            FrontDesk desk,
            BoardSignal board,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.work = work;
        this.reader = reader;
        this.reasons = reasons;
        this.drafts = drafts;
        this.records = records;
        this.consents = consents;
        this.desk = desk;
        this.board = board;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Looking look(Clinic clinic, AppointmentId visit, UUID account) {
        return reader.look(clinic, visit, account);
    }

    /**
     * Says why she reads the record of somebody she does not treat.
     *
     * @throws InvalidInput if she says nothing, or a story
     */
    public void state(Clinic clinic, AppointmentId visit, UUID account, String reason) {
        var words = words(reason, LONGEST_REASON, "reason");
        work.in(clinic.id(), () -> {
            if (look(clinic, visit, account) instanceof ReasonNeeded(var person)) {
                reasons.state(account, person.id(), words);
                audit.created(VisitReader.subject(visit, person.id()), Map.of("read because", words));
            }
        });
    }

    private static String words(String typed, int most, String field) {
        var words = typed.strip();
        if (words.isEmpty() || words.length() > most) {
            throw new InvalidInput(field, "a few words are needed");
        }
        return words;
    }

    /** @param treating otherwise only what is found is written down: where nothing may be done, or she is sent to a doctor */
    public BeginResult begin(Clinic clinic, AppointmentId id, UUID account, boolean treating) {
        return work.in(clinic.id(), () -> {
            var opened = opened(clinic, id, account);
            if (opened.isEmpty() || opened.get().signed().isPresent()) {
                return new BeginResult.NotAllowed();
            }
            var because = treating ? opened.get().hindrances() : withoutTreatment(opened.get());
            if (!because.isEmpty()) {
                return new BeginResult.Hindered(because);
            }
            if (desk.tell(clinic.id(), id, VisitFact.BEGUN) == FactResult.TOO_EARLY) {
                return new BeginResult.TooEarly();
            }
            drafts.begin(id, treating);
            return new BeginResult.Begun();
        });
    }

    private static Set<Hindrance> withoutTreatment(OpenedVisit opened) {
        var because = EnumSet.of(Hindrance.NOT_BOOKED, Hindrance.NOT_PRACTISING);
        because.retainAll(opened.hindrances());
        return because;
    }

    /** Keeps what was typed, right or wrong. */
    public DraftResult save(Clinic clinic, AppointmentId id, UUID account, int version, RecordFields fields) {
        return work.in(
                clinic.id(), () -> writing(clinic, id, account, (opened, _) -> save(id, opened, version, fields)));
    }

    private DraftResult save(AppointmentId id, OpenedVisit opened, int version, RecordFields fields) {
        var same = opened.draft().filter(draft -> draft.fields().equals(fields) && draft.version() == version);
        if (same.isPresent()) {
            return new DraftResult.Saved(same.get(), opened);
        }
        if (opened.draft()
                .filter(draft -> draft.stopped() && doesMore(fields, draft))
                .isPresent()) {
            return new DraftResult.NotAllowed();
        }
        var treated = opened.draft().filter(VisitDraft::treating).isPresent() && fields.isMeasuredAfter();
        var kept = drafts.save(id, version, fields, treated);
        if (kept
                && treated
                && opened.draft()
                        .filter(each -> each.fields().isMeasuredAfter())
                        .isEmpty()) {
            board.changed(id.value());
        }
        var now = drafts.find(id).orElseThrow();
        return kept
                ? new DraftResult.Saved(now, opened)
                : now.signed() ? new DraftResult.AlreadySigned() : new DraftResult.Stale(now);
    }

    /** Whether more is done to her than when she said that nothing more is to be done. */
    private static boolean doesMore(RecordFields fields, VisitDraft draft) {
        var known = draft.fields().steps();
        return fields.steps().stream().anyMatch(step -> step.kind().handsOn() && !known.contains(step));
    }

    /** Keeps what was typed and signs it, if it can be. */
    public DraftResult sign(Clinic clinic, AppointmentId id, UUID account, int version, RecordFields fields) {
        return work.in(
                clinic.id(),
                () -> writing(clinic, id, account, (opened, signer) -> {
                    var saved = save(id, opened, version, fields);
                    return saved instanceof DraftResult.Saved done ? sign(clinic, opened, signer, done.draft()) : saved;
                }));
    }

    private DraftResult sign(Clinic clinic, OpenedVisit opened, Signer signer, VisitDraft draft) {
        var id = opened.plan().id();
        var reading = opened.reading(clinic, draft.fields(), clock.instant());
        var flaws = reading.flawsBeforeSigning(signer.profession());
        if (!flaws.isEmpty()) {
            return new DraftResult.Flawed(draft, flaws);
        }
        if (!records.sign(id, opened.patient(), draft.version(), signer, reading, draft.fields())) {
            return new DraftResult.AlreadySigned();
        }
        desk.tell(clinic.id(), id, VisitFact.ENDED);
        audit.created(VisitReader.subject(id, opened.patient()), Map.of("signed", "true"));
        events.publishEvent(new VisitSigned(clinic.id(), id, opened.patient(), clock.instant()));
        return new DraftResult.Signed();
    }

    /** What only a practitioner does who may read it and has begun it. */
    private interface Writing {

        DraftResult does(OpenedVisit opened, Signer signer);
    }

    private DraftResult writing(Clinic clinic, AppointmentId id, UUID account, Writing writing) {
        var opened = opened(clinic, id, account);
        if (opened.isEmpty()
                || opened.get().signer().isEmpty()
                || opened.get().draft().isEmpty()) {
            return new DraftResult.NotAllowed();
        }
        return opened.get().signed().isPresent()
                ? new DraftResult.AlreadySigned()
                : writing.does(opened.get(), opened.get().signer().get());
    }

    private Optional<OpenedVisit> opened(Clinic clinic, AppointmentId id, UUID account) {
        return look(clinic, id, account) instanceof Seen(var opened) ? Optional.of(opened) : Optional.empty();
    }

    /**
     * Adds to a signed record, as a signed entry of its own.
     *
     * @return false if there is nothing signed, or nobody who may sign
     * @throws InvalidInput if there are no words, or too many
     */
    public boolean add(Clinic clinic, AppointmentId id, UUID account, String typed) {
        var words = words(typed, LONGEST_ADDENDUM, "addendum");
        return work.in(clinic.id(), () -> {
            var opened = opened(clinic, id, account)
                    .filter(each -> each.signed().isPresent() && each.signer().isPresent());
            opened.ifPresent(each -> {
                records.add(id, each.signer().orElseThrow(), words);
                audit.created(VisitReader.subject(id, each.patient()), Map.of("addendum", "true"));
            });
            return opened.isPresent();
        });
    }

    /** She does not agree any more: nothing more is done to her. */
    public void withdraw(Clinic clinic, AppointmentId id, UUID account) {
        work.in(clinic.id(), () -> {
            if (opened(clinic, id, account).isPresent()) {
                consents.withdraw(id);
                drafts.stopTreating(id);
            }
        });
    }
}
