package care.milkway.scheduling;

import care.milkway.clinic.Mode;
import care.milkway.clinic.Price;
import care.milkway.clinic.Profession;
import care.milkway.clinic.ResourceId;
import care.milkway.clinic.Service;
import care.milkway.eligibility.Evidence;
import care.milkway.kernel.AppointmentId;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Interval;
import care.milkway.kernel.Language;
import care.milkway.patient.PatientId;
import care.milkway.scheduling.availability.Allocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A time somebody chose. */
public sealed interface Appointment {

    Plan plan();

    /** Whose it is; nobody knows of a hold. */
    default Optional<PatientId> whose() {
        return switch (this) {
            case Held _ -> Optional.empty();
            case Booked booked -> Optional.of(booked.patient());
            case Cancelled cancelled -> Optional.of(cancelled.patient());
        };
    }

    /** Kept for her until that moment, while she types. */
    record Held(Plan plan, Instant until) implements Appointment {}

    /** Hers; provisionally as long as a letter has to be accepted. */
    record Booked(Plan plan, PatientId patient, LastChange last) implements Appointment {

        /** Until when a letter has to be accepted; none once the booking is certain. */
        public Optional<Instant> provisionalUntil() {
            return plan.evidence().letterDue();
        }
    }

    /** Hers once; the time is free again. */
    record Cancelled(Plan plan, PatientId patient, Instant at, CancellationCause because) implements Appointment {}

    /**
     * What is to happen, when, where and with whom; the same in every state.
     *
     * @param clinicVersion the description of the clinic it was chosen under
     * @param evidence what speaks for her: her check, and her letter where one is needed
     * @param price before tax, in the clinic's currency
     * @param taxPercent in percent
     * @param heldAt when it was chosen
     * @param sequence how often it changed since it was booked, as iCalendar counts
     * @param series which of several weekly visits it is, if it was booked as one of them
     */
    record Plan(
            ClinicId clinic,
            AppointmentId id,
            int clinicVersion,
            String service,
            Evidence evidence,
            ResourceId practitioner,
            Optional<ResourceId> room,
            Optional<ResourceId> device,
            String site,
            Mode mode,
            Interval visit,
            BigDecimal price,
            BigDecimal taxPercent,
            Language language,
            Instant heldAt,
            int sequence,
            Optional<SeriesPlace> series) {

        /** Amounts are written the same way before and after they were stored. */
        public Plan {
            price = price.setScale(2, RoundingMode.UNNECESSARY);
            var percent = taxPercent.stripTrailingZeros();
            taxPercent = percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY);
        }

        /** Who, where and with what. */
        public Allocation allocation() {
            return new Allocation(practitioner, room, device);
        }

        /** Price and tax as one. */
        public Price toPay() {
            return new Price(price, taxPercent);
        }

        /** What is to be paid, tax included, to the cent. */
        public BigDecimal total() {
            return toPay().total();
        }

        /**
         * What it costs with somebody of this profession once it is moved: what was booked together was bought at its
         * price, maybe as a programme; what was not costs what it costs now.
         */
        public Price movedPrice(Service now, Profession profession) {
            return new Price(series.isPresent() ? price : now.price(), now.taxFor(profession));
        }

        /** The same for this price before tax. */
        public Plan costing(BigDecimal other) {
            return new Plan(
                    clinic,
                    id,
                    clinicVersion,
                    service,
                    evidence,
                    practitioner,
                    room,
                    device,
                    site,
                    mode,
                    visit,
                    other,
                    taxPercent,
                    language,
                    heldAt,
                    sequence,
                    series);
        }

        /** The same, somewhere else and at another time, for the same price before tax. */
        public Plan movedTo(int version, Allocation given, String place, Interval time, BigDecimal tax) {
            return new Plan(
                    clinic,
                    id,
                    version,
                    service,
                    evidence,
                    given.practitioner(),
                    given.room(),
                    given.device(),
                    place,
                    mode,
                    time,
                    price,
                    tax,
                    language,
                    heldAt,
                    sequence + 1,
                    series);
        }

        /** The same, with messages in this language. */
        public Plan in(Language other) {
            return with(other, evidence);
        }

        /** The same, with other evidence. */
        public Plan with(Evidence other) {
            return with(language, other);
        }

        private Plan with(Language otherLanguage, Evidence otherEvidence) {
            return new Plan(
                    clinic,
                    id,
                    clinicVersion,
                    service,
                    otherEvidence,
                    practitioner,
                    room,
                    device,
                    site,
                    mode,
                    visit,
                    price,
                    taxPercent,
                    otherLanguage,
                    heldAt,
                    sequence,
                    series);
        }
    }

    /**
     * A place among several weekly visits that were booked together.
     *
     * @param position from 0, as it was planned; it stays when the visit moves
     */
    record SeriesPlace(UUID series, int position) {}

    /**
     * What happened to it last: for a short while that may be taken back.
     *
     * @param at when it was booked or moved
     * @param moved whether it was moved since it was booked
     * @param earlier where and when it was to be before it was moved; none if it was not, or if that was taken back
     */
    record LastChange(Instant at, boolean moved, Optional<EarlierTime> earlier) {}

    /**
     * The time somebody gave back when she moved her appointment.
     *
     * @param clinicVersion the description of the clinic it was chosen under
     * @param price before tax
     */
    record EarlierTime(
            int clinicVersion,
            ResourceId practitioner,
            String site,
            Interval visit,
            BigDecimal price,
            BigDecimal taxPercent) {

        /** Amounts are written the same way before and after they were stored. */
        public EarlierTime {
            price = price.setScale(2, RoundingMode.UNNECESSARY);
            var percent = taxPercent.stripTrailingZeros();
            taxPercent = percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY);
        }

        public static EarlierTime of(Plan plan) {
            return new EarlierTime(
                    plan.clinicVersion(),
                    plan.practitioner(),
                    plan.site(),
                    plan.visit(),
                    plan.price(),
                    plan.taxPercent());
        }
    }

    default AppointmentId id() {
        return plan().id();
    }
}
