package care.milkway.episode;

import care.milkway.audit.Audit;
import care.milkway.clinic.Clinic;
import care.milkway.episode.BookedChecks.BookedCheck;
import care.milkway.episode.EpisodeEvent.EpisodeResolved;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.Merges;
import care.milkway.patient.PatientId;
import care.milkway.triage.Check;
import care.milkway.triage.CheckId;
import care.milkway.triage.rules.Disposition;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The episodes of a clinic: what belongs together of all that happens to one sore spot. */
@Component
public class Episodes {

    private final EpisodeRows rows;
    private final BookedChecks booked;
    private final Merges merges;
    private final Audit audit;
    private final Work work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Episodes(
            EpisodeRows rows,
            BookedChecks booked,
            Merges merges,
            Audit audit,
            Work work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.booked = booked;
        this.merges = merges;
        this.audit = audit;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Inside work on a clinic: appointments that have changed. A check that became a booking opens an episode, or goes on
     * with one of hers that is open and at the same place.
     */
    public void follow(Collection<AppointmentId> appointments) {
        if (!appointments.isEmpty()) {
            booked.of(appointments).forEach(this::follow);
        }
    }

    private void follow(BookedCheck each) {
        var episode = each.known().orElseGet(() -> opened(each));
        if (each.known().isPresent()) {
            rows.belongsTo(episode, each.patient());
        }
        rows.add(episode, EpisodeStep.check(each.check().value(), each.finishedAt(), each.disposition()));
        rows.add(episode, EpisodeStep.booking(each.appointment().value(), each.bookedAt()));
    }

    private EpisodeId opened(BookedCheck each) {
        return rows.of(merges.entries(each.patient()), Instant.EPOCH).stream()
                .filter(Episode::isOpen)
                .filter(episode -> episode.place().matches(each.place()))
                .map(Episode::id)
                .findFirst()
                .orElseGet(() -> open(Optional.of(each.patient()), each.place(), each.finishedAt())
                        .id());
    }

    private Episode open(Optional<PatientId> patient, SorePlace place, Instant at) {
        var clinic = rows.clinic();
        var episode = new Episode(clinic, new EpisodeId(UUID.randomUUID()), patient, place, at, Optional.empty());
        rows.add(episode);
        audit.created(subject(episode), Map.of("spots", String.join(" ", place.spots())));
        return episode;
    }

    /** Inside work on a clinic: the episode of a check that somebody has finished; opened if there is none. */
    public Episode of(Clinic clinic, Check check) {
        return rows.with(EpisodeStep.Kind.CHECK, check.id().value())
                .or(() -> rows.with(EpisodeStep.Kind.RECHECK, check.id().value()))
                .orElseGet(() -> {
                    var at = check.finishedAt().orElseThrow();
                    var episode = open(Optional.empty(), SorePlace.of(check.answers()), at);
                    var disposition = check.result(clinic.triage()).disposition();
                    rows.add(episode.id(), EpisodeStep.check(check.id().value(), at, disposition));
                    return episode;
                });
    }

    public Optional<Episode> find(ClinicId clinic, EpisodeId id) {
        return work.in(clinic, () -> {
            var found = rows.find(id);
            found.ifPresent(episode -> audit.seen(subject(episode)));
            return found;
        });
    }

    /** Inside work on a clinic: each is noted as seen. */
    public List<Episode> find(Collection<EpisodeId> ids) {
        var found = rows.find(ids);
        found.forEach(each -> audit.seen(subject(each)));
        return found;
    }

    /** What happened in it, the oldest first. */
    public List<EpisodeStep> steps(Episode episode) {
        return work.in(episode.clinic(), () -> rows.steps(episode.id()));
    }

    /** Inside work on a clinic: she has told anew how she is, and these are the answers. */
    public void recheck(Episode episode, Check check, Disposition disposition, boolean better) {
        rows.add(episode.id(), EpisodeStep.recheck(check.id().value(), clock.instant(), disposition, better));
    }

    /** Inside work on a clinic: a visit was signed. One that was booked without a check opens an episode. */
    public void signed(AppointmentId appointment, PatientId person, Instant at) {
        var episode = rows.with(EpisodeStep.Kind.BOOKING, appointment.value()).map(Episode::id);
        rows.add(
                episode.orElseGet(
                        () -> open(Optional.of(person), SorePlace.UNKNOWN, at).id()),
                EpisodeStep.visit(appointment.value(), at));
    }

    /** The episode of a visit; none if it was booked without a check and is not signed yet. */
    public Optional<Episode> of(ClinicId clinic, AppointmentId visit) {
        return work.in(clinic, () -> {
            var found = rows.with(EpisodeStep.Kind.BOOKING, visit.value())
                    .or(() -> rows.with(EpisodeStep.Kind.VISIT, visit.value()));
            found.ifPresent(episode -> audit.seen(subject(episode)));
            return found;
        });
    }

    /** What she told last. */
    public Optional<CheckId> lastCheck(Episode episode) {
        return steps(episode).stream()
                .filter(step -> step.kind() == EpisodeStep.Kind.CHECK || step.kind() == EpisodeStep.Kind.RECHECK)
                .reduce((_, last) -> last)
                .map(step -> new CheckId(step.subject()));
    }

    /** How often this came back. */
    public Recurrence recurrence(Episode episode) {
        var hers = work.in(episode.clinic(), () -> episode.patient()
                .map(patient -> rows.of(merges.entries(patient), Recurrence.since(episode)))
                .orElseGet(() -> List.of(episode)));
        return Recurrence.of(episode, hers);
    }

    /** It is over, says whoever acts. Saying so twice is saying it once. */
    public void resolve(Episode episode) {
        work.in(episode.clinic(), () -> {
            if (rows.resolve(episode.id(), clock.instant())) {
                audit.updated(subject(episode), Map.of("resolved", "no"), Map.of("resolved", "yes"));
                events.publishEvent(new EpisodeResolved(episode.clinic(), episode.id()));
            }
        });
    }

    /** It is not over after all. */
    public void reopen(Episode episode) {
        work.in(episode.clinic(), () -> {
            if (rows.reopen(episode.id())) {
                audit.updated(subject(episode), Map.of("resolved", "yes"), Map.of("resolved", "no"));
            }
        });
    }

    private static Audit.Subject subject(Episode episode) {
        return new Audit.Subject(
                "episode", episode.id().value(), episode.patient().map(PatientId::value));
    }
}
