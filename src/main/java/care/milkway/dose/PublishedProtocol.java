package care.milkway.dose;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others set and what came of it: evidence 3, row by row. None is a recommendation, and where a number was not published
 * there is none. The result of each is a text under its {@link #messageKey}.
 */
public enum PublishedProtocol {
    LIN_2023(
            "Lin 2023, BMC Pregnancy and Childbirth, doi 10.1186/s12884-023-06114-2",
            new Settings(1, 1.8, 20, 5.0),
            "[S]"),
    DOS_SANTOS_2019("dos Santos 2019", new Settings(1, 0.5, 20, null), "[S]"),
    NEWMAN("Newman, International Breastfeeding Centre, Toronto", new Settings(1, 2, 100, 5.0), "[M]"),
    LAVIGNE_2012(
            "Lavigne & Gleberzon, Journal of Chiropractic Medicine 2012;11(3):170-178, doi 10.1016/j.jcm.2012.05.011",
            null,
            "[S]"),
    COOPER_2015("Cooper & Kowalsky, JWHPT 2015;39(3):115-126, doi 10.1097/JWH.0000000000000037", null, "[S]"),
    MCLACHLAN_1991("McLachlan et al., Australian Journal of Physiotherapy 1991;37:23-28", null, "[S]");

    /**
     * @param megahertz in MHz
     * @param satp in W/cm2
     * @param dutyPercent 100 is continuous
     * @param minutes none where it was told for each head's area and not for the session
     */
    public record Settings(
            double megahertz,
            double satp,
            double dutyPercent,
            @Nullable Double minutes) {}

    private final String citation;
    private final @Nullable Settings settings;
    private final String provenance;

    PublishedProtocol(String citation, @Nullable Settings settings, String provenance) {
        this.citation = citation;
        this.settings = settings;
        this.provenance = provenance;
    }

    public String citation() {
        return citation;
    }

    /** None if the dose was not published or not seen. */
    public Optional<Settings> settings() {
        return Optional.ofNullable(settings);
    }

    /** Whether its numbers are from memory and have to be checked before anybody uses them. */
    public boolean unverified() {
        return provenance.contains("[M]");
    }

    public String messageKey() {
        return "protocol." + name();
    }
}
