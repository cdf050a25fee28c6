package care.milkway.scheduling.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Price;
import care.milkway.clinic.Service;
import care.milkway.page.Texts;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.availability.FreeDays;
import care.milkway.scheduling.availability.FreeDays.FreeDay;
import care.milkway.scheduling.availability.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days with free times, and one of them person by person; public for the templates.
 *
 * @param address of the page, without its language, to which the filter is added
 */
public record DayList(Clinic clinic, Service service, FreeDays free, TimesFilter filter, String address) {

    /** The same page as another filter shows it. */
    public String at(TimesFilter other) {
        var query = other.query();
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    public String at(LocalDate day) {
        return at(filter.on(day));
    }

    /** The shown day with all times of one person. */
    public String all(PersonTimes person) {
        return at(filter.on(free.day()).with(person.practitioner().key())) + "#times";
    }

    /** The shown day with everybody, where only one person is shown. */
    public Optional<String> everybody() {
        return Optional.ofNullable(filter.practitioner())
                .map(_ -> at(filter.on(free.day()).with(null)) + "#times");
    }

    /** Which times of a person stand on the page: all of them if it shows nobody else. */
    public List<Offer> shown(PersonTimes person) {
        return filter.practitioner() == null ? person.soon() : person.times();
    }

    public DayStrip strip() {
        return DayStrip.of(free);
    }

    /** How many times of a day fit what she asked for. */
    public int free(FreeDay day) {
        return day.in(filter.wantedPart());
    }

    public boolean isShown(FreeDay day) {
        return day.date().equals(free.day());
    }

    public ZonedDateTime shown() {
        return start(free.day());
    }

    public ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(clinic.sites().getFirst().timeZone());
    }

    /** The day of the week in two or three letters. */
    public String weekday(LocalDate day, Texts t) {
        return DateTimeFormatter.ofPattern("EEE", t.language().locale()).format(day);
    }

    public String month(LocalDate day, Texts t) {
        return DateTimeFormatter.ofPattern("MMM", t.language().locale()).format(day);
    }

    /** The column of a calendar whose weeks begin on Sunday, from 1. */
    public int column(LocalDate day) {
        return day.getDayOfWeek().getValue() % 7 + 1;
    }

    /** How many times of the shown day lie in a part of it. */
    public int in(DayPart part) {
        return free.shown().map(day -> day.in(Optional.of(part))).orElse(0);
    }

    /** Who has times on the shown day, the soonest first. */
    public List<PersonTimes> people() {
        return people(false);
    }

    /** Who has times on the shown day for people with a letter. */
    public List<PersonTimes> withLetter() {
        return people(true);
    }

    private List<PersonTimes> people(boolean letterNeeded) {
        var people = new ArrayList<PersonTimes>();
        for (var offer : free.times()) {
            if (offer.letterNeeded() == letterNeeded) {
                add(people, offer);
            }
        }
        people.sort(Comparator.comparing(person -> person.times().getFirst().start()));
        return people;
    }

    private void add(List<PersonTimes> people, Offer offer) {
        people.stream()
                .filter(each -> each.practitioner().equals(offer.practitioner())
                        && each.site().equals(offer.site()))
                .findFirst()
                .orElseGet(() -> {
                    var price = service.priceWith(offer.practitioner().profession());
                    var person = new PersonTimes(offer.practitioner(), offer.site(), price, new ArrayList<>());
                    people.add(person);
                    return person;
                })
                .times()
                .add(offer);
    }

    /** How many times of the shown day need a letter. */
    public long letters() {
        return free.times().stream().filter(Offer::letterNeeded).count();
    }

    /** The first times, on other days, of those who have none on the shown one. */
    public List<Offer> elsewhere() {
        return free.elsewhere().stream()
                .sorted(Comparator.comparing(Offer::start))
                .toList();
    }

    /** The next day with a free time. */
    public Optional<FreeDay> next() {
        return free.next(filter.wantedPart()).filter(day -> !isShown(day));
    }

    /** The different prices with tax of those she can choose from, the lowest first; without tax if nobody gives it. */
    public List<BigDecimal> totals() {
        return taxes().stream()
                .map(tax -> new Price(service.price(), tax).total())
                .toList();
    }

    /** The different taxes of those she can choose from, in percent, the lowest first; none of them if nobody gives it. */
    public List<BigDecimal> taxes() {
        if (practitioners().isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        var offered = Stream.concat(free.times().stream(), free.elsewhere().stream())
                .filter(offer -> !offer.letterNeeded())
                .map(Offer::practitioner)
                .toList();
        return (offered.isEmpty() ? practitioners() : offered)
                .stream()
                        .map(each -> service.taxFor(each.profession()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Those who give this service. */
    public List<Practitioner> practitioners() {
        return clinic.practitioners().stream()
                .filter(each -> service.professions().contains(each.profession()))
                .toList();
    }
}
