package care.milkway.episode.plan;

/** How often a task is to be done. */
public enum HowOften {
    WHEN_ASKED,
    AFTER_FEEDS,
    HOURLY,
    DAILY,
    ALL_DAY,
    WHEN_NEEDED;

    public String messageKey() {
        return "plan.often." + name();
    }
}
