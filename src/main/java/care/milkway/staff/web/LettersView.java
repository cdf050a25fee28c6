package care.milkway.staff.web;

import java.util.List;

/**
 * The letters that wait, and the bookings that wait for one; public for the templates.
 *
 * @param wrong the key of a sentence about what was just tried, or empty
 */
public record LettersView(List<WaitingView> waiting, String wrong) {

    public List<WaitingView> bookings() {
        return waiting.stream().filter(each -> each.booked().isPresent()).toList();
    }

    /** Letters of which nobody knows for which booking they are. */
    public List<WaitingView> unfiled() {
        return waiting.stream().filter(each -> each.booked().isEmpty()).toList();
    }
}
