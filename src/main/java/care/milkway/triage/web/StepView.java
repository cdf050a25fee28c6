package care.milkway.triage.web;

import care.milkway.triage.FindOutView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * One screen of the duct check; public for the templates.
 *
 * @param address where its answers are sent
 * @param back whether a screen comes before it
 * @param home the way out
 * @param number which screen it is, from 1
 * @param of more than so many nobody sees
 * @param lead why we ask
 * @param urgent whether this screen is about signs that can't wait
 * @param optional whether most people never see this screen
 * @param hidden what is sent along: what she chose before she was asked
 * @param signs a list to tick
 * @param none what is left of the list: none of these, not sure
 * @param taps answers that go on by themselves
 * @param exact what the field for an exact answer below the taps is called, or none
 * @param goesOn whether the form goes on by itself when everything in it is answered
 * @param note something to know, folded, or none
 * @param findOut how to find out about these signs, or none
 * @param unsure whether she has said that she is not sure of them
 * @param wrong the fields that could not be accepted, in order
 */
@NamedInterface("aloud")
public record StepView(
        String address,
        boolean back,
        String home,
        int number,
        int of,
        String title,
        String lead,
        boolean urgent,
        String emergency,
        boolean optional,
        boolean numbers,
        List<FieldView> hidden,
        @Nullable String ask,
        List<TapView> signs,
        List<TapView> none,
        List<TapView> taps,
        @Nullable String exact,
        boolean goesOn,
        @Nullable NoteView note,
        @Nullable FindOutView findOut,
        boolean unsure,
        List<QuestionView> questions,
        List<WrongView> wrong) {

    /** What is in a field: buttons, boxes, a number, a scale, a temperature or the breast map. */
    public enum Shape {
        ONE,
        SEVERAL,
        SCALE,
        NUMBER,
        TEMPERATURE,
        MAP
    }

    /**
     * A question with its fields.
     *
     * @param id the name of the field
     * @param name what the field is called where the question has two
     * @param value what stands in a number's field
     * @param options what can be chosen; of a number, its units
     * @param unit the name of the field of the unit
     * @param wrong what is wrong with it
     * @param unsure what to do with a number's field when she is not sure
     * @param needed whether we ask again before she goes on
     * @param after what is asked after a yes
     */
    public record QuestionView(
            String id,
            Shape shape,
            String ask,
            @Nullable String help,
            String name,
            String value,
            List<OptionView> options,
            @Nullable String unit,
            List<SideView> sides,
            @Nullable String wrong,
            @Nullable String unsure,
            boolean needed,
            List<QuestionView> after) {

        /** The element a link to this question goes to: its first field. */
        public String first() {
            return options.isEmpty() || shape == Shape.NUMBER || shape == Shape.TEMPERATURE
                    ? id
                    : options.getFirst().id();
        }

        /** Whether its answers are short enough to stand side by side: yes, no, not sure. */
        public boolean brief() {
            return shape == Shape.ONE
                    && options.stream().anyMatch(option -> option.value().equals("true"));
        }

        /** The ids of what describes its field, as {@code aria-describedby} wants them; none if nothing does. */
        public @Nullable String described() {
            var ids = (help == null ? "" : id + "-help ") + (wrong == null ? "" : id + "-wrong");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /** @param alone whether choosing it unchooses the others */
    public record OptionView(String id, String value, String label, boolean chosen, boolean alone) {}

    /** One breast on the map: its hours, as somebody who stands in front of her sees them. */
    public record SideView(String side, String label, List<OptionView> spots) {}

    /** A box to tick, or a button that is the answer. */
    public record TapView(String name, String value, String label, boolean chosen) {

        public String id() {
            return name + "-" + value;
        }
    }

    public record FieldView(String name, String value) {}

    public record NoteView(String title, String text) {}

    public record WrongView(String target, String ask, String sentence) {}
}
