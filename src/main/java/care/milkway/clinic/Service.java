package care.milkway.clinic;

import java.math.BigDecimal;
import java.time.Duration;
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
 * @param taxPercent the tax a profession has to add, in percent; a profession not named adds none
 */
public record Service(
        String code,
        String page,
        Words name,
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
        @Nullable String billingCode) {

    public Service {
        if (!code.matches("[A-Z0-9_]{1,60}")) {
            throw new IllegalArgumentException("code is capital letters, digits and underscores");
        }
        Check.key(page);
        Check.fiveMinutes("minutes", minutes, 5, 480);
        Check.fiveMinutes("bufferBeforeMinutes", bufferBeforeMinutes, 0, 120);
        Check.fiveMinutes("bufferAfterMinutes", bufferAfterMinutes, 0, 120);
        amount("price", price, 2, 99_999_999);
        taxPercent.values().forEach(percent -> amount("taxPercent", percent, 3, 100));
        if (modes.isEmpty() || professions.isEmpty()) {
            throw new IllegalArgumentException("a service has at least one mode and one profession");
        }
        modes = Set.copyOf(modes);
        professions = Set.copyOf(professions);
        taxPercent = Map.copyOf(taxPercent);
    }

    private static void amount(String field, BigDecimal amount, int decimals, int most) {
        if (amount.signum() < 0
                || amount.compareTo(BigDecimal.valueOf(most)) > 0
                || amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    field + " is between 0 and " + most + ", with at most " + decimals + " decimals");
        }
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

    /** The tax this profession adds, in percent. */
    public BigDecimal taxFor(Profession profession) {
        return taxPercent.getOrDefault(profession, BigDecimal.ZERO);
    }
}
