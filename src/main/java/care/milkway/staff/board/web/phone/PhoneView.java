package care.milkway.staff.board.web.phone;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Practitioner;
import care.milkway.clinic.Service;
import care.milkway.page.Texts;
import care.milkway.patient.FoundPerson;
import care.milkway.scheduling.availability.Offer;
import care.milkway.triage.web.AloudCheck.AloudView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is on the phone, or stands before the desk; public for the templates.
 *
 * @param person who it is; none: not yet known
 * @param search what was typed to find her, and what was found
 * @param check the duct check read aloud, if the service asks for it
 * @param verdict why it may not be booked; empty if it may
 * @param times free times; none as long as it may not be booked
 * @param typed what stands in the forms
 * @param wrong what is wrong, by form
 * @param key what the appointment will be called, so that a form that is sent twice books once
 */
public record PhoneView(
        Clinic clinic,
        PhoneState state,
        Optional<FoundPerson> person,
        List<RegisterPage.OwnVisit> ahead,
        PhoneSearch search,
        Optional<Service> service,
        Optional<AloudView> check,
        String verdict,
        Optional<PhoneTimes> times,
        Map<String, String> typed,
        Map<String, String> wrong,
        UUID key) {

    /**
     * @param mergeInto whose other entry is looked for; none: somebody to book for
     */
    public record PhoneSearch(String typed, boolean asked, List<FoundPerson> found, Optional<UUID> mergeInto) {

        static final PhoneSearch NONE = new PhoneSearch("", false, List.of(), Optional.empty());
    }

    /**
     * @param now who could begin at once
     */
    public record PhoneTimes(List<Offer> offers, List<Practitioner> now, List<Practitioner> everybody) {}

    public List<Service> services() {
        return clinic.services();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String wrong(String form) {
        return wrong.getOrDefault(form, "");
    }

    /** As the person reads it on the phone. */
    public String baby(FoundPerson each, Texts t) {
        return each.babyBornOn().map(t::date).orElse("");
    }

    /** The time of an offer as the address has it. */
    public String at(Offer offer) {
        return state.with("date", offer.start().toLocalDate().toString())
                .with("time", offer.start().toLocalTime().toString())
                .with("with", offer.practitioner().key())
                .address();
    }

    public boolean chosen(Offer offer) {
        return state.get("date").equals(offer.start().toLocalDate().toString())
                && state.get("time").equals(offer.start().toLocalTime().toString())
                && state.get("with").equals(offer.practitioner().key());
    }

    public String price(Texts t) {
        return service.map(each -> t.money(each.price(), clinic.currency())).orElse("");
    }
}
