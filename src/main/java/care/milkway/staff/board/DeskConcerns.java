package care.milkway.staff.board;

import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.referral.Referrals;
import care.milkway.scheduling.desk.FrontDesk;
import care.milkway.staff.desk.DeskConcern;
import care.milkway.staff.desk.DeskConcern.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that waits for somebody at the desk of a clinic: counted, so that the board can ask for it all day. */
@Component
public class DeskConcerns {

    private final Work work;
    private final FrontDesk desk;
    private final Referrals referrals;
    private final ObjectProvider<DeskConcern.Source> others;
    private final Clock clock;

    DeskConcerns(
            Work work, FrontDesk desk, Referrals referrals, ObjectProvider<DeskConcern.Source> others, Clock clock) {
        this.work = work;
        this.desk = desk;
        this.referrals = referrals;
        this.others = others;
        this.clock = clock;
    }

    /** The most urgent first. */
    public List<DeskConcern> of(ClinicId clinic) {
        return work.in(clinic, this::now);
    }

    /** The same inside work on a clinic. */
    List<DeskConcern> now() {
        var now = clock.instant();
        var pressing = desk.pressing();
        return Stream.concat(
                        Stream.of(
                                concern(Kind.TROUBLED, pressing.troubled(), pressing.soonestTroubled()),
                                concern(Kind.RUNNING_OUT, pressing.runningOut(), pressing.soonestDeadline()),
                                concern(Kind.CALENDAR_UNREAD, pressing.unreadCalendars(), pressing.unreadSince()),
                                concern(Kind.LETTER, referrals.unread(), Optional.empty())),
                        others.stream().map(each -> each.now(now)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DeskConcern::kind))
                .toList();
    }

    private static Optional<DeskConcern> concern(Kind kind, long count, Optional<Instant> soonest) {
        return count == 0 ? Optional.empty() : Optional.of(new DeskConcern(kind, count, soonest, Optional.empty()));
    }
}
