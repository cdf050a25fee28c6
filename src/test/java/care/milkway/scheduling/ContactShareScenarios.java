package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Actor;
import care.milkway.testing.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody fills the diary with visits for somebody who knows nothing of them. */
class ContactShareScenarios extends WithLimits {

    @Test
    void nobodyBooksAndBooksForAnAddressThatIsNotHers() {
        var clinic = larkhollow().describedIn(clinics);
        var spellings = List.of("maya@families.example", "Maya@Families.example", "maya+3@families.example");
        var booked = new ArrayList<Confirmation>();
        for (int i = 0; i < spellings.size(); i++) {
            booked.add(books(
                    holds(somewhere(i), clinic, free(clinic, "SCAR", 14).getFirst()), contact(spellings.get(i), "")));
            assertThat(booked.getLast()).isInstanceOf(Confirmation.Done.class);
        }
        var fourth = holds(somewhere(4), clinic, free(clinic, "SCAR", 14).getFirst());
        assertThat(books(fourth, contact("MAYA@families.example", "")))
                .isInstanceOfSatisfying(Confirmation.TooManyUnconfirmed.class, many -> assertThat(many.pause())
                        .isBetween(Duration.ofHours(1), Duration.ofDays(1)));
        assertThat(found(held(fourth))).as("nothing has changed").isEqualTo(held(fourth));
        var entries = "select count(*) from patient.patient where clinic_id = ?";
        assertThat(jdbc.sql(entries)
                        .param(clinic.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        confirmsByTheLinkInHerEmail(booked.get(1));
        assertThat(books(fourth, contact("maya@families.example", ""))).isInstanceOf(Confirmation.Done.class);
        var signedIn = new Actor.Parent(booked(booked.get(1)).patient().value());
        assertThat(books(
                        signedIn,
                        holds(somewhere(5), clinic, free(clinic, "SCAR", 14).getFirst()),
                        contact("maya@families.example", "")))
                .as("whoever is signed in reads that mailbox")
                .isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void nobodyMakesOnePhoneRingForManyVisits() {
        var clinic = larkhollow().describedIn(clinics);
        var spellings = List.of("416 555 0110", "+1 (416) 555-0110", "416.555.0110 x4");
        for (int i = 0; i < spellings.size(); i++) {
            var held = holds(somewhere(i), clinic, free(clinic, "SCAR", 14).getFirst());
            assertThat(books(held, contact("person" + i + "@families.example", spellings.get(i))))
                    .isInstanceOf(Confirmation.Done.class);
        }
        var held = holds(somewhere(9), clinic, free(clinic, "SCAR", 14).getFirst());
        assertThat(books(held, contact("person9@families.example", "4165550110")))
                .isInstanceOf(Confirmation.TooManyUnconfirmed.class);
        assertThat(books(held, contact("person9@families.example", ""))).isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void whatWasCancelledOrIsOverCountsNoMore() {
        var clinic = larkhollow().describedIn(clinics);
        var first = booked(books(holds(SCRIPT, clinic, "mei", "2026-11-30T10:00"), Persona.TESSA.contact()));
        var second = booked(books(holds(SCRIPT, clinic, "mei", "2026-12-02T10:00"), Persona.TESSA.contact()));
        books(holds(SCRIPT, clinic, "mei", "2026-12-03T10:00"), Persona.TESSA.contact());
        assertThat(another(clinic)).isInstanceOf(Confirmation.TooManyUnconfirmed.class);
        assertThat(cancels(second)).isInstanceOf(CancellationResult.Done.class);
        assertThat(another(clinic)).isInstanceOf(Confirmation.Done.class);
        assertThat(another(clinic)).isInstanceOf(Confirmation.TooManyUnconfirmed.class);
        clock.set(first.plan().visit().start());
        assertThat(another(clinic)).isInstanceOf(Confirmation.Done.class);
    }

    private Confirmation another(Clinic clinic) {
        return books(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getLast()), Persona.TESSA.contact());
    }

    @Test
    void onlyKeysThatNobodyCanTurnBackAreKept() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = books(holds(inABrowser(7, 1), clinic, "mei", "2026-11-30T10:00"), Persona.ROSA.contact());
        var row = jdbc.sql("""
                        select network_key, visitor_key, email_key, phone_key from scheduling.appointment
                        where appointment_id = ?""").param(booked(booked).id().value()).query().singleRow();
        assertThat(row)
                .containsEntry("network_key", new UUID(1, 7))
                .containsEntry("visitor_key", null)
                .containsEntry("email_key", keys.email("rosa@families.example"));
        assertThat(row.get("phone_key")).isInstanceOf(UUID.class);
    }
}
