package care.milkway.scheduling.subscribed;

/** Why somebody's calendar could not be read. */
public enum CalendarProblem {
    /** The address leads somewhere that is not on the open internet. */
    INSIDE,
    /** The address, or where it leads on to, does not begin with https. */
    NOT_HTTPS,
    /** Nobody answers there. */
    UNREACHABLE,
    /** Somebody answers, with no calendar: it was ended, or asks who one is. */
    REFUSED,
    /** It leads on and on. */
    LEADS_ON,
    /** The answer is larger than any calendar. */
    TOO_BIG,
    /** The answer does not end. */
    TOO_SLOW,
    /** The answer is something else, such as a page. */
    NO_CALENDAR,
    /** It has more events than anybody has. */
    TOO_MANY
}
