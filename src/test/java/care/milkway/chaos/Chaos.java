package care.milkway.chaos;

import care.milkway.chaos.fuzz.Fuzz;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does to a Milkway of its own what nobody wishes for, says what people saw, and ends with status 1 if anything was wrong. */
public final class Chaos {

    private static final Duration SLACK = Duration.ofMillis(500);

    private final ChaosOptions options;
    private boolean wrong;

    private Chaos(ChaosOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        var chaos = new Chaos(ChaosOptions.of(List.of(arguments)));
        chaos.options.modes().forEach(chaos::run);
        System.exit(chaos.wrong ? 1 : 0);
    }

    private void run(String mode) {
        switch (mode) {
            case "kills" -> kills();
            case "database-gone" -> tell(DatabaseGone.observe(options.seconds(), SLACK, options.seed()));
            case "full-disk" ->
                FullDisk.observe(options.seconds(), options.seed())
                        .ifPresentOrElse(
                                this::tell,
                                () -> say("full-disk was skipped: only root may mount the small disk it needs"));
            case "hanging-smtp" -> tell(HangingMail.observe(100, SLACK, options.seed()));
            case "fuzz" -> fuzz();
            default -> throw new IllegalArgumentException("nobody knows " + mode);
        }
    }

    private void kills() {
        say(KillRound.HEAD.strip());
        var sights = new ArrayList<Onlooker.Sight>();
        try (var rounds = new KillRounds(options.seed())) {
            for (int number = 0; number < options.rounds(); number++) {
                var round = rounds.round(Kill.inTurn(number));
                say(round.line());
                sights.addAll(round.sights());
                wrong |= !round.wrong().isEmpty();
            }
            var verified = rounds.verifyAudit();
            say("\naudit verify ends with status " + verified + "\n\n" + SightTable.of(sights));
            wrong |= verified != 0;
        }
    }

    private void fuzz() {
        try (var day = ClinicDay.usual(options.seed())) {
            var port = day.premises().port();
            var report = new Fuzz(port, BookingStorm.CLINIC, day.premises().database(), options.seed())
                    .send(options.requests());
            say(report.text());
            var stacks = day.program().linesOfStacks();
            say(stacks.size() + " lines of stacks in the log");
            stacks.stream().limit(60).forEach(Chaos::say);
            wrong |= !report.findings().isEmpty() || !stacks.isEmpty();
        }
    }

    private void tell(Outage outage) {
        say(outage.report());
        wrong |= !outage.wrong().isEmpty();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
