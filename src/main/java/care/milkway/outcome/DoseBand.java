package care.milkway.outcome;

/**
 * The finest line somebody is counted in: what was done to her, with ultrasound by SATA in W/cm2. The bounds are ours, without
 * a source: evidence 3 has Lin 2023 (0.36) in the first band and Newman (2.0) in the last.
 */
enum DoseBand {
    UNDER_HALF,
    HALF_TO_ONE,
    OVER_ONE,
    HANDS,
    NOTHING
}
