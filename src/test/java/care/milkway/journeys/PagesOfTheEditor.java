package care.milkway.journeys;

import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.StaffRoom;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A clinic that edits itself, a day somebody is sick, and the form for a new clinic. */
record PagesOfTheEditor(Browser browser, Inspection inspection, String base) {

    private static final ClinicId TORONTO = ClinicId.of("toronto");

    void walk(ApplicationContext context) {
        var staff = new StaffRoom(context);
        enter(staff, staff.somebody(TORONTO, Role.CLINIC_LEAD));
        inspection.open(base + "/staff/clinic", "editor");
        for (var subject : links("/staff/clinic/subjects/")) {
            inspection.open(subject, "editor " + name(subject));
            links("/staff/clinic/subjects/").stream()
                    .filter(one -> one.startsWith(subject + "/"))
                    .findFirst()
                    .ifPresent(one -> inspection.open(one, "editor one of " + name(subject)));
        }
        for (var page : List.of("preview", "versions", "versions/1", "file", "closures")) {
            inspection.open(base + "/staff/clinic/" + page, "editor " + page.replace('/', ' '));
        }
        inspection.open(base + "/staff/clinic/texts", "editor texts");
        inspection.open(links("/staff/clinic/texts/").getFirst(), "editor a text");
        inspection.open(base + "/staff/clinic/texts/articles~first-night", "editor an article");
        browser.tap(browser.find("button[name=preview]"));
        inspection.look("editor preview of an article");
        inspection.open(base + "/staff/clinic/texts/home/source", "editor source of a text");
        inspection.open(base + "/staff/clinic/pictures", "editor pictures");
        inspection.open(base + "/staff/clinic/pictures/hero", "editor a picture");
        inspection.open(base + "/staff/clinic/pictures/service~MANUAL_THERAPY_BREAST", "editor no picture");
        inspection.open(base + "/staff/sick-days", "sick days");
        enter(staff, staff.operator());
        inspection.open(base + "/staff/new-clinic", "new clinic");
        browser.tap(browser.find("main form button[type=submit]").last());
        inspection.look("new clinic with mistakes");
    }

    /** Where the links of this page lead that contain this, each once. */
    private List<String> links(String part) {
        var found = new TreeSet<String>();
        browser.find("main a[href*='" + part + "']")
                .all()
                .forEach(link -> found.add(link.evaluate("one => one.href").toString()));
        return List.copyOf(found);
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void enter(StaffRoom staff, UUID account) {
        browser.page().context().clearCookies();
        browser.open(base + "/staff/link?key=" + staff.demoLink(account));
        browser.tap(browser.find("main form button"));
    }
}
