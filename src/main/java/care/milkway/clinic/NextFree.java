package care.milkway.clinic;

/** Knows from memory alone when something of a clinic is free next; who books knows it, the clinic's pages show it. */
public interface NextFree {

    /** What is free next; nothing while memory can't be believed. */
    FreeAhead of(Clinic clinic);

    /** Whether that would be said again now. */
    boolean isCurrent(Clinic clinic, FreeAhead found);
}
