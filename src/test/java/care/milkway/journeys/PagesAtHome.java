package care.milkway.journeys;

import care.milkway.clinic.Clinics;
import care.milkway.episode.EpisodePeople;
import care.milkway.episode.plan.HomeTask;
import care.milkway.identity.Role;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.staff.StaffRoom;
import org.springframework.context.ApplicationContext;

/** From asking to be asked to a day at home, and what the clinic sees of it. */
record PagesAtHome(Browser browser, Inspection inspection, String base) {

    void walk(ApplicationContext context) {
        var clinic = context.getBean(Clinics.class).find("toronto").orElseThrow();
        var people = new EpisodePeople(context);
        var june = people.atHome(clinic);
        people.planned(clinic, june, HomeTask.COLD, "first-night");
        people.visited(june);
        at(people.home(june), "days at home");
        browser.find("#log details summary").click();
        browser.find("#log input[name=pain][value='6']").check();
        browser.find("#log input[name=lump][value='3']").check();
        browser.tap(browser.find("#log button[type=submit]"));
        browser.find("#entries").waitFor();
        inspection.look("days at home with an entry");
        browser.tap(browser.find("form[action$='/end'] button"));
        inspection.look("an episode that is over");
        browser.tap(browser.find("#recommend button[value='9']"));
        inspection.look("what she says of the clinic");
        browser.tap(browser.find("form[action$='/return'] button"));
        at(people.asked(june), "asked how she is");
        browser.page().evaluate("document.querySelector('main form').noValidate = true");
        browser.tap(browser.find("main form button[type=submit]"));
        inspection.look("asked how she is, with mistakes");
        at(PageLink.recheck("x"), "a link that opens nothing");
        people.toBeCalled(clinic.id());
        var staff = new StaffRoom(context);
        browser.page().context().clearCookies();
        browser.open(base + "/staff/link?key=" + staff.demoLink(staff.somebody(clinic.id(), Role.PRACTITIONER)));
        browser.tap(browser.find("main form button"));
        inspection.open(base + "/staff/worklist", "worklist");
    }

    private void at(PageLink link, String name) {
        var path = link.in(Language.EN).substring("/en".length());
        inspection.open(base + path, name);
    }
}
