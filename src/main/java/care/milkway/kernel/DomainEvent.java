package care.milkway.kernel;

/** Something that happened and was committed: a past tense and ids, never a name, an address or an answer. */
public interface DomainEvent {

    /** The clinic it happened in. */
    ClinicId clinic();
}
