package care.milkway.scheduling.web.api;

import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.scheduling.availability.Offer;
import care.milkway.scheduling.availability.Offers;
import java.time.OffsetDateTime;
import java.util.List;

/** A free time in the API, on the clock of its site. */
record OfferBody(
        OffsetDateTime start,
        OffsetDateTime end,
        PractitionerBody practitioner,
        String site,
        Mode mode,
        String timeZone,
        boolean letterNeeded) {

    /** A practitioner as the API names her. */
    record PractitionerBody(String id, String name, Profession profession) {}

    static OfferBody of(Offer offer) {
        var practitioner = offer.practitioner();
        return new OfferBody(
                offer.start().toOffsetDateTime(),
                offer.end().toOffsetDateTime(),
                new PractitionerBody(practitioner.key(), practitioner.name(), practitioner.profession()),
                offer.site().key(),
                offer.mode(),
                offer.site().timeZone().getId(),
                offer.letterNeeded());
    }

    static List<OfferBody> times(Offers offers) {
        return offers.times().stream().map(OfferBody::of).toList();
    }

    static List<OfferBody> sooner(Offers offers) {
        return offers.soonerExcluded().stream().map(OfferBody::of).toList();
    }
}
