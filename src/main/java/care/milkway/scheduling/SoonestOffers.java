package care.milkway.scheduling;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.Service;
import care.milkway.eligibility.SoonestTimes;
import care.milkway.eligibility.Verdict;
import care.milkway.scheduling.availability.FreeTimes;
import care.milkway.scheduling.availability.Search;
import care.milkway.scheduling.availability.Search.Preferences;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the soonest times where somebody reads what she should do next. */
@Component
class SoonestOffers implements SoonestTimes {

    private static final int DAYS = 14;

    private final FreeTimes freeTimes;

    SoonestOffers(FreeTimes freeTimes) {
        this.freeTimes = freeTimes;
    }

    @Override
    public List<SoonTime> soonest(Clinic clinic, Service service, Verdict.Eligible verdict, int most) {
        var search = new Search(clinic, service, verdict, Optional.empty(), DAYS, most, Preferences.NONE);
        return freeTimes.soonest(search).times().stream()
                .filter(offer -> !offer.letterNeeded())
                .limit(most)
                .map(offer -> new SoonTime(offer.start(), offer.practitioner(), offer.site(), offer.mode()))
                .toList();
    }
}
