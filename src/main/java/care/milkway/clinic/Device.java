package care.milkway.clinic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of a site.
 *
 * @param kind what it is, such as ULTRASOUND; a service names the kind it needs
 * @param megahertz the frequencies it can be set to, in MHz
 * @param eraSquareCentimetres the effective radiating area, in cm2
 * @param beamNonuniformityRatio BNR, without unit
 * @param calibrationDue the last day on which it may be used
 * @param maximumIntensity the most it may be set to, in W/cm2; none if its maker does not say
 */
public record Device(
        String key,
        String site,
        String model,
        String kind,
        List<BigDecimal> megahertz,
        BigDecimal eraSquareCentimetres,
        BigDecimal beamNonuniformityRatio,
        LocalDate calibrationDue,
        @Nullable BigDecimal maximumIntensity) {

    public Device {
        megahertz = List.copyOf(megahertz);
    }
}
