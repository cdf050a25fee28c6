package care.milkway.staff.editing.web;

import care.milkway.page.Texts;
import care.milkway.staff.editing.OpenedForm;
import care.milkway.staff.editing.Subject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All things of a subject, each in two lines; public for the templates. */
public record SubjectView(EditTexts words, Subject subject, List<OpenedForm> things, Currency currency) {

    /** What tells it apart from the others at a glance. */
    public String line(OpenedForm thing) {
        var t = words.t();
        return switch (subject) {
            case HOURS -> hours(thing);
            case SERVICES ->
                money(t, thing.inputs().one("price")) + " · "
                        + t.get("edit.minutes", thing.inputs().one("minutes"));
            case PACKAGES ->
                money(t, thing.inputs().one("price")) + " · "
                        + t.count(
                                "edit.visits",
                                Integer.parseInt("0" + thing.inputs().one("visits")));
            case REVIEWS -> thing.inputs().one("text.en");
            case PEOPLE -> t.get("edit.profession." + thing.inputs().one("profession"));
            case ROOMS -> thing.inputs().one("kind");
            case DEVICES ->
                thing.inputs().one("kind") + " · "
                        + t.get("edit.calibrated", thing.inputs().one("calibrationDue"));
            case SITES -> thing.inputs().one("street") + ", " + thing.inputs().one("city");
            case POLICIES, LOOK -> "";
        };
    }

    private String money(Texts t, String price) {
        return price.isEmpty() ? "" : t.money(new BigDecimal(price), currency);
    }

    /** Her days, without what is closed. */
    private String hours(OpenedForm thing) {
        return thing.inputs().inputs().entrySet().stream()
                .filter(each -> !each.getValue().getFirst().isEmpty())
                .flatMap(each -> Stream.of(DayOfWeek.values())
                        .filter(day -> each.getKey().endsWith("." + day))
                        .map(day ->
                                words.t().weekday(day) + " " + each.getValue().getFirst()))
                .collect(Collectors.joining(" · "));
    }
}
