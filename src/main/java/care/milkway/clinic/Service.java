package care.milkway.clinic;

import care.milkway.clinic.brand.PictureUse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be booked.
 *
 * @param code its name in the API, unique in the clinic
 * @param page the address of its page, unique in the clinic
 * @param minutes how long a visit takes; buffers keep room, device and practitioner taken but are no part of the visit
 * @param roomKind the kind of room it needs, or none (a call)
 * @param deviceKind the kind of device it needs, or none
 * @param price before tax, in the clinic's currency
 * @param summary what it is, in one line
 * @param related the codes of services that people also need
 * @param taxPercent the tax a profession has to add, in percent; a profession not named adds none
 */
public record Service(
        String code,
        String page,
        LocalizedText name,
        Treatment treatment,
        Set<Mode> modes,
        int minutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Set<Profession> professions,
        @Nullable String roomKind,
        @Nullable String deviceKind,
        BigDecimal price,
        Map<Profession, BigDecimal> taxPercent,
        @Nullable String billingCode,
        @Nullable LocalizedText summary,
        @Nullable PictureUse picture,
        @Nullable List<String> related) {

    public Service {
        cents(price);
        modes = Set.copyOf(modes);
        professions = Set.copyOf(professions);
        taxPercent = Map.copyOf(taxPercent);
        related = related == null ? null : List.copyOf(related);
    }

    private static void cents(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("price has at most 2 decimals");
        }
    }

    /** The codes of services that people also need. */
    public List<String> alsoNeeded() {
        return related == null ? List.of() : related;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Duration bufferBefore() {
        return Duration.ofMinutes(bufferBeforeMinutes);
    }

    public Duration bufferAfter() {
        return Duration.ofMinutes(bufferAfterMinutes);
    }

    /** The kind of room a visit in this mode needs; a call needs none. */
    public Optional<String> roomKindFor(Mode mode) {
        return mode == Mode.IN_PERSON ? Optional.ofNullable(roomKind) : Optional.empty();
    }

    /** The kind of device a visit in this mode needs; a call needs none. */
    public Optional<String> deviceKindFor(Mode mode) {
        return mode == Mode.IN_PERSON ? Optional.ofNullable(deviceKind) : Optional.empty();
    }

    /** What somebody of this profession charges for it. */
    public Price priceWith(Profession profession) {
        return new Price(price, taxFor(profession));
    }

    /** The tax this profession adds, in percent. */
    public BigDecimal taxFor(Profession profession) {
        return taxPercent.getOrDefault(profession, BigDecimal.ZERO);
    }
}
