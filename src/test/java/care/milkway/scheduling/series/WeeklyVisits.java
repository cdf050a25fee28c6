package care.milkway.scheduling.series;

import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.Interval;
import care.milkway.kernel.InvalidInput;
import care.milkway.scheduling.Appointment;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.CancellationResult;
import care.milkway.scheduling.series.SeriesRequest.Typed;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.Persona;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mei has time every week, and it is three weeks before the clock changes. */
abstract class WeeklyVisits extends AtTheClinic {

    static final BigDecimal PRICE = new BigDecimal("95.00");

    @Autowired
    Series series;

    /** On the fourteenth of March 2027 the clocks of Toronto go forward. */
    @BeforeEach
    void itIsThreeWeeksBeforeTheClockChanges() {
        clock.set("2027-02-22T08:00", "America/Toronto");
    }

    static ClinicBuilder withMei() {
        return ClinicBuilder.aClinic()
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-17:00"))
                .with(room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY));
    }

    static SeriesPlan plan(Clinic clinic) {
        return new SeriesPlan(clinic, clinic.service("SCAR").orElseThrow(), Evidence.NONE, Mode.IN_PERSON);
    }

    static SeriesVisit at(Clinic clinic, String time, String practitioner) {
        return new SeriesVisit(AtTheClinic.at(clinic, time), practitioner, "main");
    }

    List<SeriesWeek> weeks(Clinic clinic, String first, int visits) {
        return parent(() -> series.weeks(plan(clinic), at(clinic, first, "mei"), visits));
    }

    static List<SeriesVisit> wanted(List<SeriesWeek> weeks) {
        return weeks.stream()
                .map(week -> SeriesVisit.of(
                        week.offer().orElseGet(() -> week.nearest().getFirst())))
                .toList();
    }

    SeriesResult books(Clinic clinic, List<SeriesVisit> visits, Persona who, UUID key) {
        var request = new SeriesRequest(plan(clinic), visits, new Typed(who.contact(), AT_HOME), who.language(), key);
        return parent(() -> series.book(request));
    }

    List<Booked> booked(Clinic clinic, String first, int visits) {
        return done(books(clinic, wanted(weeks(clinic, first, visits)), Persona.MAYA, UUID.randomUUID()));
    }

    static List<Booked> done(SeriesResult result) {
        assertThat(result).isInstanceOf(SeriesResult.Done.class);
        return ((SeriesResult.Done) result).visits();
    }

    static List<String> shown(Clinic clinic, List<? extends Appointment> visits) {
        return visits.stream()
                .map(each -> local(clinic, each.plan().visit()).toString())
                .toList();
    }

    static LocalDateTime local(Clinic clinic, Interval visit) {
        return visit.start().atZone(clinic.sites().getFirst().timeZone()).toLocalDateTime();
    }

    List<Appointment> now(List<Booked> visits) {
        return visits.stream().map(this::found).toList();
    }
}
