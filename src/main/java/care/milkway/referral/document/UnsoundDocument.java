package care.milkway.referral.document;

/** Says inside the inspection why a file is not kept. */
final class UnsoundDocument extends Exception {

    private static final long serialVersionUID = 1;

    private final DocumentFault fault;

    UnsoundDocument(DocumentFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    DocumentFault fault() {
        return fault;
    }
}
