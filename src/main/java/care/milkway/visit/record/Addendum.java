package care.milkway.visit.record;

import care.milkway.clinic.Profession;
import java.time.Instant;

/** What was added to a signed record later: signed itself, and never changed either. */
public record Addendum(String words, String signer, Profession profession, String registration, Instant at) {}
