package care.milkway.episode.plan;

/** Who stands behind a piece of advice. */
public enum Backing {
    /** The guidelines that were read say the same. */
    AGREED,
    /** They do not: each is named. */
    DISPUTED,
    /** Nothing that was read tests it. */
    OURS,
    /** The clinic itself, without a study. */
    CLINIC;

    public String messageKey() {
        return "plan.backing." + name();
    }
}
