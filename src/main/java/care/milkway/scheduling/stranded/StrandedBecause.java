package care.milkway.scheduling.stranded;

/** Why a booked visit does not fit a description. */
public enum StrandedBecause {
    /** Who was to treat her does not work here. */
    PRACTITIONER,
    /** She works here, but not then or not there. */
    HOURS,
    /** Her profession does not give this. */
    PROFESSION,
    /** The clinic does not give this, or not in this way. */
    SERVICE,
    /** The room is gone, or fit for something else. */
    ROOM,
    /** The device is gone, for something else, or past its calibration by then. */
    DEVICE
}
