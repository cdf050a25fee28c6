package care.milkway.scheduling.web;

import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.visit;
import static care.milkway.triage.rules.AnswersBuilder.tenderLump;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.staff.StaffBrowser;
import care.milkway.testing.MeasuredClinic;
import care.milkway.testing.MilkwayTest;
import care.milkway.triage.CheckKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of times: every day ahead, one line for a person, nothing lost on the way back. */
@MilkwayTest
class ChoosingScenarios extends AtTheScreen {

    @Autowired
    CheckKeys keys;

    @Test
    void theStripHasEveryDayOfTheHorizonAndHowManyTimesAreFree() {
        var clinic = larkhollow().describedIn(clinics);
        var page = phone().get(times(clinic, "")).body();
        assertThat(days(page)).isEqualTo(clinic.booking().horizonDays() + 1);
        var free = free(clinic, "SCAR", 2).stream()
                .filter(time -> time.contains("2026-12-01"))
                .count();
        assertThat(page).contains("Tuesday, December 1, " + free + " free times");
    }

    @Test
    void aPersonStandsThereOnceWithHerNextTimesAndALinkToAllOfThem() {
        var clinic = larkhollow().describedIn(clinics);
        var page = phone().get(times(clinic, "day=2026-12-01")).body();
        var persons = page.substring(page.indexOf("class=\"persons\""));
        assertThat(Pattern.compile("<strong>mei").matcher(persons).results().count())
                .isEqualTo(1);
        var free = free(clinic, "SCAR", 2).stream()
                .filter(time -> time.startsWith("mei 2026-12-01"))
                .count();
        assertThat(persons).contains((free - 5) + " more times with mei").contains("9:00");
        var all = phone().get(times(clinic, "day=2026-12-01&practitioner=mei")).body();
        assertThat(buttons(all)).isEqualTo(free);
        assertThat(all)
                .contains(
                        "Show everybody who is free",
                        times(clinic, "day=2026-12-01").replace("&", "&amp;"))
                .doesNotContain("more times with");
    }

    private static long buttons(String page) {
        return Pattern.compile("name=\"time\"").matcher(page).results().count();
    }

    @Test
    void theTimesOfTwentyPeopleAreAPageThatASlowPhoneLoads() {
        var clinic = MeasuredClinic.described("twenty-people", true).describedIn(clinics);
        var address = "/en/" + clinic.slug() + "/times?service=" + MeasuredClinic.SERVICE;
        var page =
                phone().get(address + "&day=2026-12-01&spoken=en&part=MORNING").body();
        assertThat(buttons(page)).isEqualTo(20 * 5);
        assertThat(page.length())
                .as("characters, with filters in every address")
                .isLessThan(45_000);
        assertThat(phone().get(address).body().length()).isLessThan(42_000);
    }

    @Test
    void aYearOfDaysIsTurnedOverEightWeeksAtATime() {
        var clinic = larkhollow().booking(60, 365, 24, 10, 24).describedIn(clinics);
        var maya = phone();
        var today = maya.get(times(clinic, "")).body();
        assertThat(today).contains("Later weeks").doesNotContain("Earlier weeks");
        assertThat(days(today)).isEqualTo(56);
        var later = maya.get(times(clinic, "day=2027-01-25")).body();
        assertThat(later).contains("Later weeks", "Earlier weeks", "day=2026-11-30", "Monday, January 25,");
        assertThat(maya.get(times(clinic, "day=2027-11-29")).body())
                .contains("Earlier weeks")
                .doesNotContain("Later weeks");
        assertThat(maya.get(times(clinic, "day=2029-01-01")).status()).isEqualTo(200);
    }

    private static long days(String page) {
        return Pattern.compile("class=\"day").matcher(page).results().count();
    }

    @Test
    void oneTapOnATimeOfThePageHoldsIt() {
        var clinic = larkhollow().describedIn(clinics);
        var maya = phone();
        var page = maya.get(times(clinic, "day=2026-12-02")).body();
        var tala = Pattern.compile("name=\"time\" value=\"([^\"]* tala main)\"").matcher(page);
        assertThat(tala.find()).isTrue();
        var held = holds(
                maya,
                clinic,
                Map.of("service", "SCAR", "mode", "IN_PERSON", "time", tala.group(1), "tap", hidden(page, "tap")));
        assertThat(maya.get(held.location()).body()).contains("Wednesday, December 2, ", "tala");
        for (var broken : new String[] {"", "tala", "yesterday tala main", "2026-12-02T10:00-05:00 tala main x"}) {
            assertThat(holds(phone(), clinic, Map.of("service", "SCAR", "time", broken))
                            .status())
                    .as(broken)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatSomebodyTookIsNoLongerCounted() {
        var clinic = larkhollow().describedIn(clinics);
        var day = Pattern.compile("December 2, ([0-9]+) free times");
        var before = day.matcher(phone().get(times(clinic, "")).body());
        holds(phone(), clinic, "mei", "2026-12-02T10:00");
        var after = day.matcher(phone().get(times(clinic, "")).body());
        assertThat(before.find() && after.find()).isTrue();
        assertThat(Integer.parseInt(after.group(1))).isLessThan(Integer.parseInt(before.group(1)));
    }

    @Test
    void thePriceIsFullAndSaysWhoseTaxItHas() {
        var file = larkhollow().with(visit("SCAR", Treatment.SCAR_THERAPY).taxed(Profession.MASSAGE_THERAPIST, "13"));
        var page = phone().get(times(file.describedIn(clinics), "")).body();
        assertThat(page).contains("$95 to $107.35").contains("· $107.35").contains("tax included");
    }

    @ParameterizedTest
    @CsvSource({"SCAR, VIDEO, 422", "SCAR, PHONE, 422", "SCAR, IN_PERSON, 200", "ADVICE, VIDEO, 200", "ADVICE, X, 400"})
    void aModeThatIsNotOfferedIsNeverAnotherOne(String service, String mode, int status) {
        var clinic = larkhollowWithCalls().describedIn(clinics);
        var page = phone().get("/en/" + clinic.slug() + "/times?service=" + service + "&mode=" + mode);
        assertThat(page.status()).isEqualTo(status);
        if (status == 422) {
            var fields = chosen(clinic, "mei", "2026-12-02T10:00");
            fields.put("service", service);
            fields.put("mode", mode);
            assertThat(holds(phone(), clinic, fields).status()).isEqualTo(422);
            assertThat(claims(clinic)).isEmpty();
        }
    }

    @Test
    void aServiceInThreeWaysHasATabForEach() {
        var clinic = larkhollowWithCalls().describedIn(clinics);
        var page = phone().get("/en/" + clinic.slug() + "/times?service=ADVICE&mode=PHONE")
                .body();
        assertThat(page)
                .contains("class=\"tabs\"", "mode=IN_PERSON", "mode=VIDEO")
                .containsPattern("aria-current=\"true\">By phone")
                .contains("name=\"mode\" value=\"PHONE\"");
        assertThat(phone().get(times(clinic, "")).body()).doesNotContain("class=\"tabs\"");
    }

    @Test
    void timesThatNeedALetterAreFoldedUnderWhatToDo() {
        var clinic = larkhollow().describedIn(clinics);
        var check = checked(clinic, tenderLump().answers());
        var browser = new StaffBrowser(port, "Cookie", CheckKeys.COOKIE + "=" + keys.key(clinic.id(), check));
        var page = browser.get("/en/" + clinic.slug() + "/times?service=ULTRASOUND&day=2026-12-02")
                .body();
        var folded = page.substring(page.indexOf("<details class=\"letters\""));
        assertThat(folded)
                .contains("hand in the letter afterwards", "anjali", "action=\"/en/" + clinic.slug() + "/holds\"");
        assertThat(page.substring(page.indexOf("class=\"persons\""), page.indexOf("<details class=\"letters\"")))
                .doesNotContain("anjali");
        var tapped = new HashMap<>(chosen(clinic, "anjali", "2026-12-02T10:00"));
        tapped.put("service", "ULTRASOUND");
        var hold = holds(browser, clinic, tapped).location();
        assertThat(browser.get(hold).body()).contains("With anjali you need a referral letter", "Book provisionally");
        assertThat(browser.get(books(browser, hold)).body()).contains("Provisionally booked");
    }

    @Test
    void aPersonWhoIsFullThatDayIsThereWithHerNextTime() {
        var clinic = larkhollow()
                .with(practitioner("rare", Profession.MASSAGE_THERAPIST)
                        .working("main", Map.of("FRIDAY", List.of("09:00-12:00")), Map.of()))
                .describedIn(clinics);
        var page = phone().get(times(clinic, "day=2026-12-02")).body();
        assertThat(page).contains("Next: Friday, December 4, 9:00");
    }
}
