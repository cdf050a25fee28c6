package care.milkway.scheduling.desk;

/** What the clinic has decided for its bookings and its staff may set aside for one of them, with a reason. */
public enum Waivable {
    /** How long before its start a time can be booked at the latest. */
    NOTICE,
    /** How far ahead a time can be booked. */
    HORIZON,
    /** Until when an appointment can be moved or cancelled. */
    CANCELLATION_WINDOW,
    /** When somebody works. */
    WORKING_HOURS,
    /** What a visit costs: it may cost less. */
    PRICE
}
