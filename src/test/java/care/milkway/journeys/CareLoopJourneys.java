package care.milkway.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.episode.AtHome;
import care.milkway.episode.EpisodePeople;
import care.milkway.episode.plan.HomeTask;
import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.staff.StaffRoom;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The night after: what she says at home reaches the clinic, also from a phone without a connection. */
class CareLoopJourneys extends AtHome {

    private static final double A_SECOND = 1_000;

    @Test
    void worseAtHomeIsOnTheWorklistWithinASecond() {
        booksUltrasound(lumpOnTheLeft(), "2026-12-02T10:00");
        aDayPasses();
        var staff = new StaffRoom(context);
        try (var desk = Browser.on(Device.DESKTOP);
                var phone = Browser.on(Device.PHONE)) {
            desk.open(at("/en/staff/link?key=" + staff.demoLink(staff.somebody(clinic.id(), Role.PRACTITIONER))));
            desk.tap(desk.find("main form button"));
            desk.page().waitForURL("**/en/staff");
            desk.open(at("/en/staff/worklist"));
            assertThat(desk.text()).contains("Nothing waits.");
            desk.find("#worklist[data-live=yes]").waitFor();

            phone.open(at(link()));
            phone.find("input[name=course][value=WORSE]").check();
            phone.find("input[name='temperature.value']").fill("38.4");
            for (var signs : new String[] {"emergencySigns", "systemicSigns", "skinSigns"}) {
                phone.find("input[name=" + signs + "][value=none]").check();
            }
            phone.tap("See what to do now");
            desk.page()
                    .getByText("Call now, she needs help: Maya Okafor")
                    .waitFor(new Locator.WaitForOptions().setTimeout(A_SECOND));
            assertThat(phone.title()).isEqualTo("See a doctor today");
            phone.page().goBack();
            phone.page().reload();
            assertThat(phone.text()).as("she goes back").contains("You have answered this");
        }
    }

    @Test
    void whatSheNotesWithoutAConnectionArrivesOnceAndIsDrawn() {
        var people = new EpisodePeople(context);
        var june = people.atHome(clinic);
        people.planned(clinic, june, HomeTask.COLD, "");
        try (var phone = Browser.on(Device.PHONE)) {
            phone.open(at(people.home(june).in(Language.EN)));
            phone.page().context().setOffline(true);
            phone.find("#log input[name=pain][value='7']").check();
            phone.tap("Note it");
            phone.page().getByText("Kept on this phone: 1.").waitFor();
            phone.find("#log input[name=pain][value='5']").check();
            phone.tap("Note it");
            phone.page().getByText("Kept on this phone: 2.").waitFor();
            phone.tap(phone.find("#plan form[data-entry] button"));
            phone.page().getByText("Kept on this phone: 3.").waitFor();
            assertThat(entries()).isZero();
            phone.page().context().setOffline(false);
            phone.find("#entries").waitFor();
            assertThat(phone.text()).contains("Noted.");
            assertThat(entries()).isEqualTo(3);
            assertThat(phone.find("#entries td:text-is('Cold for 10 minutes')").count())
                    .as("the tick of her plan came too")
                    .isEqualTo(1);
            var drawing = phone.page().waitForResponse("**/chart.svg", () -> {
                phone.page().reload();
                phone.find("#entries img").scrollIntoViewIfNeeded(); // fetched when it comes into sight
            });
            assertThat(drawing.status()).as("pain over time is drawn").isEqualTo(200);
            assertThat(entries()).isEqualTo(3);
        }
    }

    private int entries() {
        return jdbc.sql("select count(*) from episode.log_entry where clinic_id = ?")
                .param(clinic.id().value())
                .query(Integer.class)
                .single();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
