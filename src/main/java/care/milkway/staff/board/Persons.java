package care.milkway.staff.board;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.patient.Contact;
import care.milkway.patient.FoundPerson;
import care.milkway.patient.Merges;
import care.milkway.patient.Merges.Merge;
import care.milkway.patient.PatientId;
import care.milkway.patient.PersonSearch;
import care.milkway.patient.Register;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Scheduling;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of a clinic as its staff look them up, enter them and make one of two. */
@Component
public class Persons {

    private final Work work;
    private final PersonSearch search;
    private final Register register;
    private final Merges merges;
    private final Scheduling scheduling;
    private final Clock clock;

    Persons(Work work, PersonSearch search, Register register, Merges merges, Scheduling scheduling, Clock clock) {
        this.work = work;
        this.search = search;
        this.register = register;
        this.merges = merges;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** Those who are most like what somebody typed. */
    public List<FoundPerson> find(Clinic clinic, String typed) {
        return work.in(
                clinic.id(), () -> search.find(typed, clinic.sites().getFirst().timeZone()));
    }

    public PatientId add(ClinicId clinic, Contact contact, Optional<LocalDate> babyBornOn) {
        return work.in(clinic, () -> register.addByStaff(contact, babyBornOn));
    }

    public void bornOn(ClinicId clinic, PatientId person, LocalDate born) {
        work.in(clinic, () -> register.bornOn(person, born));
    }

    /**
     * Somebody with everything the desk asks about her.
     *
     * @param visits hers, of all entries that are she, the newest first
     * @param merged what was merged into her entry
     * @param others who may be the same person
     */
    public record Person(
            FoundPerson entry, List<Appointment> visits, List<MergedEntry> merged, List<FoundPerson> others) {}

    /** An entry that stands behind another. */
    public record MergedEntry(UUID merge, FoundPerson entry) {}

    public Optional<FoundPerson> find(ClinicId clinic, PatientId person) {
        return work.in(clinic, () -> entry(person));
    }

    private Optional<FoundPerson> entry(PatientId person) {
        return Optional.ofNullable(search.get(List.of(person)).get(person));
    }

    public Optional<Person> open(ClinicId clinic, PatientId person) {
        return work.in(clinic, () -> entry(person).map(this::opened));
    }

    private Person opened(FoundPerson entry) {
        var into = merges.into(entry.id());
        var possible = merges.possible(entry.id());
        var ids = new ArrayList<>(possible);
        into.forEach(merge -> ids.add(merge.merged()));
        var known = search.get(ids);
        return new Person(
                entry,
                scheduling.of(merges.entries(entry.id())),
                into.stream()
                        .flatMap(merge -> Stream.ofNullable(known.get(merge.merged()))
                                .map(each -> new MergedEntry(merge.id(), each)))
                        .toList(),
                possible.stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .filter(each -> each.mergedInto().isEmpty())
                        .toList());
    }

    /** What came of the wish to make one of two. */
    public sealed interface MergeResult {

        record Done(UUID merge) implements MergeResult {}

        /** Both come at the same time: they can't be one person. Nothing was changed. */
        record TwoPeople() implements MergeResult {}

        /** Both have visits ahead; somebody has to look at them and say so. Nothing was changed. */
        record BothCome(List<Booked> visits) implements MergeResult {}

        /** One of them is not there, or was merged already. */
        record Unknown() implements MergeResult {}
    }

    /** @param sure whether somebody has seen that both have visits ahead */
    public MergeResult merge(ClinicId clinic, PatientId kept, PatientId merged, boolean sure) {
        return work.in(clinic, () -> {
            var first = ahead(kept);
            var second = ahead(merged);
            if (first.stream()
                    .anyMatch(one -> second.stream().anyMatch(other -> time(one).overlaps(time(other))))) {
                return new MergeResult.TwoPeople();
            }
            if (!sure && !first.isEmpty() && !second.isEmpty()) {
                return new MergeResult.BothCome(
                        Stream.concat(first.stream(), second.stream()).toList());
            }
            return merges.merge(kept, merged)
                    .<MergeResult>map(MergeResult.Done::new)
                    .orElseGet(MergeResult.Unknown::new);
        });
    }

    private static Interval time(Booked visit) {
        return visit.plan().visit();
    }

    private List<Booked> ahead(PatientId person) {
        return scheduling.of(merges.entries(person)).stream()
                .flatMap(each -> each instanceof Booked booked ? Stream.of(booked) : Stream.empty())
                .filter(each -> time(each).end().isAfter(clock.instant()))
                .toList();
    }

    /** They are two again. */
    public Optional<Merge> part(ClinicId clinic, UUID merge) {
        return work.in(clinic, () -> merges.undo(merge));
    }
}
