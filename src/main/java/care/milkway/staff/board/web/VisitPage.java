package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Device;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Room;
import care.milkway.page.Texts;
import care.milkway.scheduling.desk.SetAside;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One visit with everything that can be done to it; public for the templates.
 *
 * @param typed what stands in the forms
 * @param wrong what came of the last attempt; empty if nothing went wrong
 * @param where the form it belongs to: move, cancel or fact
 */
public record VisitPage(
        VisitLine line, List<SetAside> setAside, Map<String, String> typed, String wrong, String where) {

    private Clinic clinic() {
        return line.clinic();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What there is to say beside a form: a sentence, and a line for each week of a series that can't be as wanted. */
    public List<String> wrongAt(String form) {
        return form.equals(where) ? wrong.lines().toList() : List.of();
    }

    /** Who may give this. */
    public List<Practitioner> practitioners() {
        return clinic().practitioners().stream()
                .filter(each -> clinic().service(line.plan().service())
                        .filter(service -> service.professions().contains(each.profession()))
                        .isPresent())
                .toList();
    }

    public List<Room> rooms() {
        return line.plan().room().isEmpty()
                ? List.of()
                : clinic().rooms().stream()
                        .filter(each -> clinic().service(line.plan().service())
                                .flatMap(service ->
                                        service.roomKindFor(line.plan().mode()))
                                .filter(each.kind()::equals)
                                .isPresent())
                        .toList();
    }

    public List<Device> devices() {
        return line.plan().device().isEmpty()
                ? List.of()
                : clinic().devices().stream()
                        .filter(each -> clinic().service(line.plan().service())
                                .flatMap(service ->
                                        service.deviceKindFor(line.plan().mode()))
                                .filter(each.kind()::equals)
                                .isPresent())
                        .toList();
    }

    public String price(Texts t) {
        BigDecimal total = line.plan().total();
        return t.money(total, clinic().currency());
    }

    public String email() {
        return line.listed().person().contact().email();
    }

    public String rule(SetAside each, Texts t) {
        return t.get("board.rule." + each.rule());
    }
}
