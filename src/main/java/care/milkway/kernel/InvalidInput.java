package care.milkway.kernel;

/** What somebody sent can't be accepted: it names the field and says in one sentence what is wrong with it. */
public class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String field;

    /** @param sentence never repeats the value that was sent, which may be about somebody's health */
    public InvalidInput(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
