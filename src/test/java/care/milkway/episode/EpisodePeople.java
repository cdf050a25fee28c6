package care.milkway.episode;

import care.milkway.clinic.Clinic;
import care.milkway.episode.plan.HomePlans;
import care.milkway.episode.plan.HomeTask;
import care.milkway.episode.plan.PlannedTask;
import care.milkway.episode.reading.ReadingList;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.episode.recheck.Rechecks.TypedAddress;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.PageLink;
import care.milkway.triage.DuctChecks;
import care.milkway.triage.rules.AnswersBuilder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are at home after a check, before a test begins. */
public final class EpisodePeople {

    private final ApplicationContext context;
    private final JdbcClient jdbc;

    public EpisodePeople(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
    }

    /** Somebody who wants to be asked tomorrow. */
    public Episode atHome(Clinic clinic) {
        return new Actor.Visitor().doing(() -> {
            var checks = context.getBean(DuctChecks.class);
            var answers = AnswersBuilder.tenderLump().but("spot=LEFT-3").answers();
            var check = checks.find(clinic.id(), checks.record(clinic, answers, Language.EN));
            return context.getBean(Rechecks.class)
                    .ask(clinic, check.orElseThrow(), new TypedAddress("june@nobody.example", Language.EN));
        });
    }

    /** A practitioner gave her a plan with one task, and something to read. */
    public void planned(Clinic clinic, Episode episode, HomeTask task, String article) {
        new Actor.Staff(new UUID(9, 2), Set.of(Role.PRACTITIONER)).doing(() -> {
            var plans = context.getBean(HomePlans.class);
            var planned =
                    new PlannedTask(task, task.usual(), plans.today(clinic).plusDays(2));
            plans.make(clinic, episode, 0, List.of(planned), "", "Mei Tanaka");
            if (clinic.articles().contains(article)) {
                context.getBean(ReadingList.class).give(clinic, episode, article, "Mei Tanaka");
            }
        });
    }

    /** She was at the clinic. */
    public void visited(Episode episode) {
        jdbc.sql("""
                        insert into episode.step (
                            clinic_id, kind, subject_id, episode_id, happened_at, ask_again, recorded_by)
                        values (?, 'VISIT', ?, ?, ?::timestamptz, false, 'test')""")
                .params(
                        episode.clinic().value(),
                        UUID.randomUUID(),
                        episode.id().value(),
                        episode.openedAt().toString())
                .update();
    }

    public PageLink home(Episode episode) {
        return context.getBean(EpisodeLinks.class).home(episode.clinic(), episode.id());
    }

    /** The link of the question that she was just asked. */
    public PageLink asked(Episode episode) {
        var recheck = UUID.randomUUID();
        jdbc.sql("""
                        insert into episode.recheck (
                            clinic_id, recheck_id, episode_id, step_kind, step_id, asked_at, recorded_by)
                        select clinic_id, ?, episode_id, kind, subject_id, happened_at + interval '1 day', 'test'
                        from episode.step where clinic_id = ? and episode_id = ? and kind = 'CHECK'""")
                .params(recheck, episode.clinic().value(), episode.id().value())
                .update();
        return context.getBean(EpisodeLinks.class).recheck(episode.clinic(), recheck);
    }

    /** Somebody who has to be called. */
    public UUID toBeCalled(ClinicId clinic) {
        var item = UUID.randomUUID();
        jdbc.sql("""
                        insert into worklist.item (
                            clinic_id, item_id, kind, subject_id, since, urgency, recorded_at, recorded_by)
                        values (?, ?, 'NO_ANSWER', ?, now(), 50, now(), 'test')""").params(clinic.value(), item, UUID.randomUUID()).update();
        return item;
    }
}
