package care.milkway.scheduling.web.series;

import care.milkway.clinic.Mode;
import care.milkway.scheduling.web.DayList;
import java.util.List;

/** Free times for the first of several weekly visits; public for the templates. */
public record SeriesTimesView(DayList list, Mode mode, int visits) {

    public List<Mode> modes() {
        return list.service().modes().stream().sorted().toList();
    }
}
