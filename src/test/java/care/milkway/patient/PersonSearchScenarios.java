package care.milkway.patient;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.kernel.Language;
import care.milkway.testing.ClinicBuilder;
import care.milkway.testing.HandClock;
import care.milkway.testing.MilkwayTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is found by whatever she says on the phone, however it is typed. */
@MilkwayTest
class PersonSearchScenarios {

    private static final Actor ROBIN = new Actor.Staff(new UUID(9, 1), Set.of(Role.FRONT_DESK));
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Autowired
    Clinics clinics;

    @Autowired
    Register register;

    @Autowired
    PersonSearch search;

    @Autowired
    Merges merges;

    @Autowired
    Work work;

    @Autowired
    HandClock clock;

    Clinic clinic;

    @BeforeEach
    void fourPeopleOfAClinic() {
        clock.set(HandClock.MONDAY_AT_EIGHT);
        clinic = ClinicBuilder.aClinic().describedIn(clinics);
        enter("Maude Carrière", "maude.c@families.example", "416 555 0147", "2026-10-03");
        enter("Tessa Lindqvist", "tessa@families.example", "+1 (647) 555-0199", "2026-09-21");
        enter("Priya Raman", "priya.raman@work.example", "", "");
        enter("Maya Okafor", "okafor@families.example", "416 555 0110", "2026-11-01");
    }

    private PatientId enter(String name, String email, String phone, String baby) {
        var contact = Contact.of(name, email, phone, Language.EN);
        var born = baby.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(baby));
        return work.in(clinic.id(), ROBIN, () -> register.addByStaff(contact, born));
    }

    private List<String> found(Clinic where, String typed) {
        return work.in(where.id(), ROBIN, () -> search.find(typed, TORONTO)).stream()
                .map(person -> person.contact().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "carriere, Maude Carrière",
        "CARRIÈRE maude, Maude Carrière",
        "mod carriere, Maude Carrière",
        "lindqist, Tessa Lindqvist",
        "Linquist, Tessa Lindqvist",
        "okaf, Maya Okafor",
        "maya okafro, Maya Okafor",
        "555-0147, Maude Carrière",
        "(647) 555 0199, Tessa Lindqvist",
        "416 555 0110, Maya Okafor",
        "priya.raman@, Priya Raman",
        "prya.raman@work, Priya Raman",
        "2026-10-03, Maude Carrière",
        "3/10/2026, Maude Carrière",
        "10/3/2026, Maude Carrière",
        "3 oct, Maude Carrière",
        "'Sept 21, 2026', Tessa Lindqvist",
        "le 1er novembre 2026, Maya Okafor",
    })
    void sheIsFoundFirstByWhatSheSays(String typed, String name) {
        assertThat(found(clinic, typed)).first().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "' '", "zzzzzz", "%%%", "_", "'''; drop table patient'", "2026-13-45", "99/99/9999"})
    void whatIsLikeNobodyFindsNobody(String typed) {
        assertThat(found(clinic, typed)).isEmpty();
    }

    @Test
    void anotherClinicFindsNobodyOfThisOne() {
        assertThat(found(ClinicBuilder.aClinic().describedIn(clinics), "okafor"))
                .isEmpty();
    }

    @Test
    void whoWasMergedIsFoundOnceAndBothAfterThatWasTakenBack() {
        var twin = enter("Maya Okafor", "maya.o@work.example", "416 555 0110", "");
        var kept = work.in(clinic.id(), ROBIN, () -> search.find("okafor@families", TORONTO))
                .getFirst()
                .id();
        assertThat(found(clinic, "maya okafor")).hasSize(2);
        var merge = work.in(clinic.id(), ROBIN, () -> merges.merge(kept, twin)).orElseThrow();
        assertThat(found(clinic, "maya okafor")).hasSize(1);
        assertThat(work.in(clinic.id(), ROBIN, () -> merges.merge(kept, twin))).isEmpty();
        assertThat(work.in(clinic.id(), ROBIN, () -> merges.entries(kept))).containsExactlyInAnyOrder(kept, twin);
        assertThat(work.in(clinic.id(), ROBIN, () -> merges.undo(merge))).isPresent();
        assertThat(work.in(clinic.id(), ROBIN, () -> merges.undo(merge))).isEmpty();
        assertThat(found(clinic, "maya okafor")).hasSize(2);
    }
}
