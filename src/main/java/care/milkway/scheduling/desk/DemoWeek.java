package care.milkway.scheduling.desk;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.clinic.Treatment;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.page.Demonstration;
import care.milkway.patient.Contact;
import care.milkway.patient.Register;
import care.milkway.scheduling.board.BoardVisits;
import care.milkway.scheduling.board.VisitFact;
import care.milkway.scheduling.board.VisitFacts;
import care.milkway.scheduling.stored.Appointments;
import care.milkway.triage.CheckId;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.AnswersBuilder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A week that a clinic could have, around today, with invented people: so that the board of a demonstration has something to
 * show. What it books is named after clinic, day and person, so the next start adds only days that are new.
 */
@Component
@ConditionalOnWebApplication
class DemoWeek {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWeek.class);

    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 6;
    private static final int A_DAY = 4;
    private static final Duration BETWEEN = Duration.ofMinutes(75);
    private static final Duration BOOKED_BEFORE = Duration.ofDays(3);

    /** Nobody is called so; their addresses lead nowhere. */
    private static final List<String> PEOPLE = List.of(
            "Delphine Aubry",
            "Imara Dell",
            "Keziah Brandt",
            "Sunniva Holt",
            "Lotte Maas",
            "Hana Sorel",
            "Odile Brava",
            "Tess Ibarra",
            "Yara Sandoz",
            "Beth Lindqvist",
            "Maude Carrière",
            "Mirela Tomas",
            "Ana Cordeiro",
            "Priya Nand",
            "Josie Amsel",
            "Wren Okonjo",
            "Farida Nasser",
            "Ingrid Halvorsen",
            "Chloé Bélanger",
            "Nadia Petrova",
            "Salome Adeyemi",
            "Grace Whitlock",
            "Mina Hoshino",
            "Rosalía Quintero");

    private final Demonstration demonstration;
    private final boolean wanted;
    private final Clinics clinics;
    private final DeskBookings bookings;
    private final Appointments appointments;
    private final BoardVisits visits;
    private final VisitFacts facts;
    private final Blocks blocks;
    private final DemoLetters letters;
    private final Register register;
    private final DuctChecks checks;
    private final Work work;
    private final Clock clock;

    DemoWeek(
            Demonstration demonstration,
            @Value("${milkway.demo.week}") boolean wanted,
            Clinics clinics,
            DeskBookings bookings,
            Appointments appointments,
            BoardVisits visits,
            VisitFacts facts,
            Blocks blocks,
            DemoLetters letters,
            Register register,
            DuctChecks checks,
            Work work,
            Clock clock) {
        this.demonstration = demonstration;
        this.wanted = wanted;
        this.clinics = clinics;
        this.bookings = bookings;
        this.appointments = appointments;
        this.visits = visits;
        this.facts = facts;
        this.blocks = blocks;
        this.letters = letters;
        this.register = register;
        this.checks = checks;
        this.work = work;
        this.clock = clock;
    }

    /** Nobody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (demonstration.on() && wanted) {
            Thread.startVirtualThread(() -> {
                try {
                    Actor.Operator.AT_THE_MACHINE.doing(
                            () -> clinics.all().stream().filter(Clinic::demo).forEach(this::fill));
                } catch (RuntimeException stopped) {
                    LOG.debug("The week of the demonstration is not whole", stopped);
                }
            });
        }
    }

    void fill(Clinic clinic) {
        var zone = clinic.sites().getFirst().timeZone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        today.minusDays(DAYS_BEFORE).datesUntil(today.plusDays(DAYS_AFTER + 1L)).forEach(day -> clinic.practitioners()
                .forEach(each -> fill(clinic, each, day)));
        rest(clinic, today);
        letters.fill(clinic);
    }

    private void fill(Clinic clinic, Practitioner practitioner, LocalDate day) {
        var services = clinic.services().stream()
                .filter(each -> each.professions().contains(practitioner.profession()))
                .filter(each -> each.treatment() != Treatment.ULTRASOUND
                        || !clinic.triage().referralNeededFor().contains(practitioner.profession()))
                .toList();
        if (services.isEmpty()) {
            return;
        }
        for (var hours : practitioner.hours()) {
            var zone = clinic.site(hours.site()).orElseThrow().timeZone();
            for (var shift : hours.on(day, zone)) {
                fill(clinic, practitioner, day, shift, services);
            }
        }
    }

    private void fill(Clinic clinic, Practitioner practitioner, LocalDate day, Interval shift, List<Service> services) {
        var start = shift.start();
        for (int place = 0; place < A_DAY && start.isBefore(shift.end()); place++) {
            var chance = number(clinic, practitioner, start);
            var service = services.get(chance % services.size());
            if (chance % 5 != 0 && !start.plus(service.length()).isAfter(shift.end())) {
                visit(clinic, practitioner, service, start, chance, day);
            }
            start = start.plus(BETWEEN);
        }
    }

    private static int number(Clinic clinic, Practitioner practitioner, Instant start) {
        return Math.floorMod(name(clinic, practitioner.key() + start).hashCode(), 9_973);
    }

    private static UUID name(Clinic clinic, String what) {
        return UUID.nameUUIDFromBytes((clinic.slug() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private void visit(
            Clinic clinic, Practitioner practitioner, Service service, Instant start, int chance, LocalDate day) {
        var id = new AppointmentId(name(clinic, practitioner.key() + start));
        if (work.in(clinic.id(), () -> appointments.find(id)).isPresent()) {
            tell(clinic, id, chance);
            return;
        }
        var who = PEOPLE.get((chance + day.getDayOfYear()) % PEOPLE.size());
        var language = who.equals("Maude Carrière") || who.equals("Chloé Bélanger") ? Language.FR : Language.EN;
        work.in(clinic.id(), () -> {
            var patient =
                    register.addByStaff(contact(who, chance, language), Optional.of(day.minusDays(20 + chance % 90)));
            var result = bookings.bookAsOf(
                    new DeskBooking(
                            clinic.id(),
                            id,
                            patient,
                            service.code(),
                            service.modes().stream().min(Enum::compareTo).orElseThrow(),
                            check(clinic, service),
                            start,
                            practitioner.key(),
                            Optional.empty(),
                            Optional.empty(),
                            language,
                            Optional.empty()),
                    start.minus(BOOKED_BEFORE));
            if (!(result instanceof DeskResult.Done)) {
                work.undo();
            }
        });
        tell(clinic, id, chance);
    }

    private static Contact contact(String who, int chance, Language language) {
        var plain = Normalizer.normalize(who.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '.');
        return Contact.of(who, plain + "@families.example", "416 555 %04d".formatted(100 + chance % 100), language);
    }

    private Optional<CheckId> check(Clinic clinic, Service service) {
        return service.treatment().needsDuctCheck()
                ? Optional.of(checks.record(clinic, AnswersBuilder.tenderLump().answers(), Language.EN))
                : Optional.empty();
    }

    /** What is over is done, all but a few who did not come; somebody sits and waits. */
    private void tell(Clinic clinic, AppointmentId id, int chance) {
        var now = clock.instant();
        work.in(clinic.id(), () -> {
            for (var visit : visits.of(List.of(id))) {
                var time = visit.appointment().plan().visit();
                if (!visit.attendance().facts().isEmpty() || time.start().isAfter(now.plus(Duration.ofMinutes(10)))) {
                    return;
                }
                if (!time.end().isAfter(now)) {
                    facts.tell(visit, chance % 11 == 0 ? VisitFact.NOT_COME : VisitFact.ENDED, time.end());
                } else if (chance % 7 != 0) {
                    facts.tell(visit, time.start().isAfter(now) ? VisitFact.ARRIVED : VisitFact.BEGUN, now);
                }
            }
        });
    }

    /** Somebody rests, and a room is painted. */
    private void rest(Clinic clinic, LocalDate today) {
        var zone = clinic.sites().getFirst().timeZone();
        var noon = today.atTime(12, 30).atZone(zone).toInstant();
        var tomorrow = today.plusDays(1).atTime(15, 0).atZone(zone).toInstant();
        block(
                clinic,
                new Block(
                        name(clinic, "break " + today),
                        BlockKind.BREAK,
                        List.of(clinic.practitionerId(clinic.practitioners().getLast())),
                        Interval.of(noon, Duration.ofMinutes(45)),
                        ""));
        block(
                clinic,
                new Block(
                        name(clinic, "room " + today),
                        BlockKind.OUT_OF_ORDER,
                        List.of(clinic.roomId(clinic.rooms().getFirst())),
                        Interval.of(tomorrow, Duration.ofHours(3)),
                        ""));
    }

    private void block(Clinic clinic, Block block) {
        work.in(clinic.id(), () -> {
            var known = blocks.during(block.during()).stream().map(Block::id).toList();
            if (!known.contains(block.id())) {
                blocks.add(block);
            }
        });
    }
}
