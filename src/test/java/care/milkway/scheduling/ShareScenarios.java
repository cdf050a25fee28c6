package care.milkway.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.Persona;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** How much of a clinic's time one network and one browser can take. */
class ShareScenarios extends WithLimits {

    /** Once one anonymous client took every time of a clinic for 14 days with 300 holds in 3.4 seconds. */
    @Test
    void oneScriptCantHoldAClinicsTimes() throws Exception {
        var clinic = larkhollow().describedIn(clinics);
        var wanted = free(clinic, "SCAR", 14);
        assertThat(wanted).hasSizeGreaterThan(300);
        var attempts = new ArrayList<Callable<HoldResult>>();
        wanted.stream().limit(300).forEach(time -> attempts.add(() -> holds(SCRIPT, clinic, time)));
        var results = new ArrayList<HoldResult>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var result : threads.invokeAll(attempts)) {
                results.add(result.get());
            }
        }
        assertThat(results).filteredOn(HoldResult.Done.class::isInstance).hasSize(MOST_HOLDS);
        assertThat(results)
                .filteredOn(HoldResult.TooMany.class::isInstance)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(((HoldResult.TooMany) result).pause())
                        .isEqualTo(clinic.booking().hold()));
        assertThat(free(clinic, "SCAR", 14)).hasSizeGreaterThan(wanted.size() - 4 * MOST_HOLDS);
        var honest = free(clinic, "SCAR", 14).getFirst();
        assertThat(holds(somewhere(1), clinic, honest)).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void theShareIsFreeAgainWhenItsHoldsRunOut() {
        var clinic = larkhollow().describedIn(clinics);
        while (holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst()) instanceof HoldResult.Done) {}
        clock.pass(clinic.booking().hold());
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void oneClinicsShareIsNotAnothers() {
        var clinic = larkhollow().describedIn(clinics);
        var other = larkhollow().describedIn(clinics);
        while (holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst()) instanceof HoldResult.Done) {}
        assertThat(holds(SCRIPT, other, "mei", "2026-11-30T10:00")).isInstanceOf(HoldResult.Done.class);
    }

    /** Two phones, a tablet, a grandmother's laptop and a neighbour, behind one router. */
    @Test
    void aFamilyBehindOneAddressIsNotShutOut() {
        var clinic = larkhollow().describedIn(clinics);
        for (int browser = 0; browser < 5; browser++) {
            var here = inABrowser(7, browser);
            var changedHerMind = holds(here, clinic, free(clinic, "SCAR", 14).getFirst());
            var hers = holds(here, clinic, free(clinic, "SCAR", 14).getFirst());
            assertThat(changedHerMind).isInstanceOf(HoldResult.Done.class);
            assertThat(books(hers, contact("parent" + browser + "@families.example", "")))
                    .isInstanceOf(Confirmation.Done.class);
        }
    }

    @Test
    void oneBrowserKeepsAFewTimesAndTheNextOneInTheHouseToo() {
        var clinic = larkhollow().describedIn(clinics);
        for (int i = 0; i < MOST_OF_A_BROWSER; i++) {
            assertThat(holds(inABrowser(7, 1), clinic, free(clinic, "SCAR", 14).getFirst()))
                    .isInstanceOf(HoldResult.Done.class);
        }
        assertThat(holds(inABrowser(7, 1), clinic, free(clinic, "SCAR", 14).getFirst()))
                .isInstanceOf(HoldResult.TooMany.class);
        assertThat(holds(inABrowser(7, 2), clinic, free(clinic, "SCAR", 14).getFirst()))
                .isInstanceOf(HoldResult.Done.class);
    }

    /** With an address of her own invention for each. */
    @Test
    void bookingWhatNobodyConfirmsGetsNoMoreOfTheClinicThanItsShare() {
        var clinic = larkhollow().describedIn(clinics);
        var booked = new ArrayList<Confirmation>();
        for (int i = 0; i < MOST_AHEAD; i++) {
            var held = holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst());
            booked.add(books(held, contact("nobody" + i + "@nowhere.example", "")));
            assertThat(booked.getLast()).isInstanceOf(Confirmation.Done.class);
        }
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.TooMany.class);
        confirmsByTheLinkInHerEmail(booked.getFirst());
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.Done.class);
    }

    @Test
    void theFrontDeskHoldsAndBooksForMany() {
        var clinic = larkhollow().describedIn(clinics);
        for (int i = 0; i < MOST_AHEAD + 1; i++) {
            var time = free(clinic, "SCAR", 14).getFirst().split(" ", -1);
            var held = holds(FRONT_DESK, SCRIPT, clinic, time[0], time[1]);
            assertThat(books(FRONT_DESK, held, Persona.MAYA.contact())).isInstanceOf(Confirmation.Done.class);
        }
        assertThat(holds(SCRIPT, clinic, free(clinic, "SCAR", 14).getFirst())).isInstanceOf(HoldResult.Done.class);
    }
}
