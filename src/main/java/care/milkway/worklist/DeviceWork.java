package care.milkway.worklist;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.ClinicDatabase;
import care.milkway.kernel.ClinicId;
import care.milkway.scheduling.board.CalibrationEnds;
import care.milkway.worklist.PaperWork.Over;
import care.milkway.worklist.WorkItems.NewWork;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Devices that may not be used any more, or soon not while people are booked with them; over when they are calibrated. */
@Repository
class DeviceWork {

    /** So long before its calibration ends somebody can still have it done; ours, no source. */
    private static final Duration NOTICE = Duration.ofDays(14);

    private static final int URGENCY = 65;

    private final ClinicDatabase database;
    private final Clinics clinics;

    DeviceWork(ClinicDatabase database, Clinics clinics) {
        this.database = database;
        this.clinics = clinics;
    }

    /** A device that may not be used from then on; soon, or since a while. */
    record Ending(ClinicId clinic, UUID device, Instant ends) {

        /** What was said about a calibration that was to end says nothing about one that has ended. */
        Instant since(Instant now) {
            return ends.isAfter(now) ? ends.minus(NOTICE) : ends;
        }
    }

    /** Outside any work, since clinics may have to be read. */
    List<Ending> ending(Instant now) {
        return clinics.all().stream()
                .flatMap(DeviceWork::devices)
                .filter(each -> !each.ends().isAfter(now.plus(NOTICE)))
                .toList();
    }

    private static Stream<Ending> devices(Clinic clinic) {
        var known = CalibrationEnds.of(clinic);
        return IntStream.range(0, known.ids().size())
                .mapToObj(each -> new Ending(
                        clinic.id(), known.ids().get(each), known.ends().get(each)));
    }

    /**
     * Inside work across clinics: what is on no list yet. What had come right and is wrong again is there anew, since it had
     * come right.
     */
    List<NewWork> due(List<Ending> ending, Instant now, int most) {
        return devices("""
                        select d.clinic_id, d.device_id, greatest(d.since::timestamptz, known.mended_at)
                        from unnest(:clinics::uuid[], :devices::uuid[], :ends::text[], :sinces::text[])
                            as d (clinic_id, device_id, ends, since)
                        cross join lateral (
                            select max(i.closed_at) filter (where i.closed_because = 'BY_ITSELF') as mended_at,
                                   bool_or(i.closed_at is null
                                       or i.closed_because = 'DONE' and i.since >= d.since::timestamptz) as told
                            from worklist.item i
                            where i.clinic_id = d.clinic_id and i.kind = 'DEVICE' and i.subject_id = d.device_id) known
                        where known.told is not true
                          and (d.ends::timestamptz <= :now or exists (
                              select from scheduling.appointment a
                              where a.clinic_id = d.clinic_id and a.starts_at > :now and a.device_id = d.device_id
                                and a.patient_id is not null and a.cancelled_at is null))
                        limit :most""", ending)
                .param(
                        "sinces",
                        ending.stream().map(each -> each.since(now).toString()).toArray(String[]::new))
                .param(
                        "ends",
                        ending.stream().map(each -> each.ends().toString()).toArray(String[]::new))
                .param("now", WorkItems.utc(now))
                .param("most", most)
                .query((row, _) -> new NewWork(
                        new ClinicId(row.getObject(1, UUID.class)),
                        WorkKind.DEVICE,
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        URGENCY,
                        Optional.empty()))
                .list();
    }

    /** Inside work across clinics: devices that are calibrated again, or gone. */
    List<Over> over(List<Ending> ending) {
        return devices("""
                        select i.clinic_id, i.subject_id from worklist.item i
                        where i.kind = 'DEVICE' and i.closed_at is null
                          and (i.clinic_id, i.subject_id) not in (
                              select d.clinic_id, d.device_id
                              from unnest(:clinics::uuid[], :devices::uuid[]) as d (clinic_id, device_id))""", ending)
                .query((row, _) -> new Over(
                        new ClinicId(row.getObject(1, UUID.class)), WorkKind.DEVICE, row.getObject(2, UUID.class)))
                .list();
    }

    private StatementSpec devices(String statement, List<Ending> devices) {
        return database.sql(statement)
                .param(
                        "clinics",
                        devices.stream().map(each -> each.clinic().value()).toArray(UUID[]::new))
                .param("devices", devices.stream().map(Ending::device).toArray(UUID[]::new));
    }
}
