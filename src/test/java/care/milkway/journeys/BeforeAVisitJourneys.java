package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.visit.VisitRoom;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes a visit before it begins, and who looks at a record that is not of her own people. */
class BeforeAVisitJourneys extends AroundAVisit {

    /** What she says to each step that is not her temperature: the button or the choice she touches. */
    private static final Map<String, String> WELL = Map.of(
            "safety", "[name=harmThoughts][value=NONE], [name=psychosisSigns][value=false]",
            "skin", "[name=discharge][value=MILK], [name=axillaryLump][value=false]",
            "health", "[name='antibiotics.taken'][value=false]",
            "course", "[name=course][value=SAME]",
            "redness", "[name=redness][value=NONE]");

    /** Fever since she booked: the visit turns into an escalation. */
    @Test
    void aFeverSinceSheBookedTurnsTheVisitIntoALetter() {
        var visit = mayaComes(AT_TEN);
        try (var phone = Browser.unchecked(Device.PHONE, ColorScheme.LIGHT);
                var tablet = Browser.on(Device.TABLET);
                var desk = Browser.unchecked(Device.DESKTOP, ColorScheme.LIGHT)) {
            signIn(tablet, room.account("mei"));
            tablet.open(at(VisitRoom.record(visit)));
            assertThat(tablet.text()).contains("Nothing speaks against it");
            phone.open(at(room.link(visit)) + "/before");
            phone.tap("Answer now");
            answersWithAFever(phone);
            assertThat(phone.text()).contains("We will not do this today");
            tablet.tap("Start the treatment");
            assertThat(tablet.text())
                    .contains("can’t start", "Do not treat today", "Changed since she booked", "38.6")
                    .doesNotContain("Start the treatment");
            signIn(desk, room.robinAccount());
            desk.open(at("/en/staff/board"));
            desk.tap(desk.find("#needs a").first());
            assertThat(desk.text())
                    .contains("Maya Okafor", "She has to see a doctor today")
                    .doesNotContain("38.6");
            tablet.tap("Write down what you find, without treating");
            assertThat(tablet.find("button[name=add][value=ULTRASOUND]").count())
                    .isZero();
            assertThat(tablet.find("form[action$='/record/letter'] button").count())
                    .isOne();
        }
    }

    private static void answersWithAFever(Browser phone) {
        for (var steps = 0; phone.find("input[name=step]").count() > 0; steps++) {
            assertThat(steps).as("the questions end").isLessThan(15);
            var before = phone.page().url();
            var step = phone.find("input[name=step]").inputValue();
            if (step.equals("temperature")) {
                phone.find("[name='temperature.value']").fill("38.6");
                phone.find("[name='antipyretic.taken'][value=false]").click();
            } else if (phone.find("main form button[value=none]").count() > 0) {
                phone.find("main form button[value=none]").first().click();
            } else {
                phone.find(WELL.getOrDefault(step, "main form button")).all().forEach(each -> each.click());
            }
            phone.page().waitForURL(url -> !url.equals(before));
        }
    }

    @Test
    void whoDoesNotTreatHerSaysWhyAndTheLeadReadsIt() {
        var visit = mayaComes(AT_TEN);
        try (var colleague = Browser.unchecked(Device.TABLET, ColorScheme.LIGHT);
                var lead = Browser.unchecked(Device.DESKTOP, ColorScheme.LIGHT)) {
            signIn(colleague, room.colleagueAccount());
            colleague.open(at("/en/staff/visits/" + visit.value()));
            colleague.tap("Open the record");
            assertThat(colleague.title()).isEqualTo("Why do you read this record?");
            colleague.tap("Read the record");
            assertThat(colleague.title()).as("she said nothing").isEqualTo("Why do you read this record?");
            colleague.fill("Your reason", "I stand in for Mei");
            colleague.tap("Read the record");
            assertThat(colleague.title()).isEqualTo("Visit of Maya Okafor");
            assertThat(colleague.text()).contains("The clinic lead has not said yet which practitioner you are");
            signIn(lead, room.leadAccount());
            lead.open(at("/en/staff/records"));
            assertThat(lead.text()).contains("read the record of Maya Okafor", "I stand in for Mei");
        }
    }
}
