package care.milkway.scheduling.waitlist;

import static care.milkway.testing.ClinicBuilder.aClinic;
import static care.milkway.testing.ClinicBuilder.practitioner;
import static care.milkway.testing.ClinicBuilder.room;
import static care.milkway.testing.ClinicBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Mode;
import care.milkway.clinic.Profession;
import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.patient.Register;
import care.milkway.scheduling.AtTheClinic;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import care.milkway.testing.Persona;
import care.milkway.triage.CheckId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody waits for a time in a little clinic. */
abstract class AtTheWaitingList extends AtTheClinic {

    @Autowired
    WaitingList waiting;

    @Autowired
    FreedTimeOffers rounds;

    @Autowired
    Register register;

    static final WantedTimes WANTED =
            wanted(EnumSet.allOf(DayOfWeek.class), EnumSet.allOf(DayPart.class), LocalDate.of(2026, 12, 10));

    static WantedTimes wanted(Set<DayOfWeek> days, Set<DayPart> parts, LocalDate last) {
        return new WantedTimes(Mode.IN_PERSON, Optional.empty(), Optional.empty(), days, parts, last);
    }

    /** Mei alone, from morning to evening, in one room. */
    Clinic littleClinic() {
        return littleClinic("ONE_BY_ONE");
    }

    Clinic littleClinic(String offer) {
        return aClinic()
                .offering(offer)
                .with(practitioner("mei", Profession.MASSAGE_THERAPIST).working("09:00-21:00"))
                .with(room("maple"))
                .with(visit("SCAR", Treatment.SCAR_THERAPY))
                .describedIn(clinics);
    }

    Place waits(Clinic clinic, Persona who) {
        return waits(clinic, who, Optional.empty(), "SCAR", WANTED);
    }

    Place waits(Clinic clinic, Persona who, Optional<CheckId> check, String service, WantedTimes wanted) {
        var place = joins(clinic, who, check, service, wanted);
        new Actor.Visitor().doing(() -> waiting.opened(place));
        return again(place);
    }

    Place joins(Clinic clinic, Persona who, Optional<CheckId> check, String service, WantedTimes wanted) {
        var offered = clinic.service(service).orElseThrow();
        var result = parent(() -> waiting.join(clinic, offered, Evidence.of(check), wanted, who.contact(), false));
        assertThat(result).isInstanceOf(JoinResult.Done.class);
        var entry = ((JoinResult.Done) result).entry();
        return parent(() -> waiting.find(clinic.id(), entry.id())).orElseThrow();
    }

    Place again(Place place) {
        return parent(() -> waiting.find(place.entry().clinic(), place.entry().id()))
                .orElseThrow();
    }

    List<TimeOffer> offers(Place place) {
        return again(place).offers();
    }

    void refuses(Place place, UUID offer) {
        new Actor.Visitor().doing(() -> waiting.refuse(place, offer));
    }

    Acceptance accepts(Place place, TimeOffer offer) {
        return accepts(place, offer.id());
    }

    Acceptance accepts(Place place, UUID offer) {
        return parent(
                () -> waiting.accept(place, offer, Evidence.of(place.entry().check())));
    }
}
