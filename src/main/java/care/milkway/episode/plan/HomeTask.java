package care.milkway.episode.plan;

import care.milkway.page.Texts;
import java.util.Arrays;
import java.util.Optional;

/** A small thing to do at home, as far as evidence 1.1, 1.2 and 1.4 go; who says so is named in its text. */
public enum HomeTask implements PlanTask {
    /** ABM #36, AAFP 2024, HSE [S]. */
    FEED(Backing.AGREED, HowOften.WHEN_ASKED),
    /** ABM #36, AAFP 2024, HSE; ten minutes: UIHC [S]. NICE CKS and NHS Highland allow warmth too [S]. */
    COLD(Backing.DISPUTED, HowOften.AFTER_FEEDS),
    /** ABM #36 and UIHC allow them; AAFP 2024 and Douglas do not [S]. */
    STROKES(Backing.DISPUTED, HowOften.WHEN_NEEDED),
    /** ABM #36, AAFP 2024; NHS Highland says otherwise [S]. */
    PUMPING(Backing.DISPUTED, HowOften.WHEN_NEEDED),
    /** ABM #36 [S]. */
    BRA(Backing.AGREED, HowOften.ALL_DAY),
    /** Nothing that was read [D]. */
    REST(Backing.OURS, HowOften.DAILY);

    private final Backing backing;
    private final HowOften usual;

    HomeTask(Backing backing, HowOften usual) {
        this.backing = backing;
        this.usual = usual;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Backing backing() {
        return backing;
    }

    @Override
    public HowOften usual() {
        return usual;
    }

    @Override
    public String name(Texts t) {
        return t.get(messageKey());
    }

    @Override
    public String how(Texts t) {
        return t.get(messageKey() + ".how");
    }

    @Override
    public String source(Texts t) {
        return t.get(messageKey() + ".source");
    }

    /** The key of its name; what to do and who says so stand beside it. */
    private String messageKey() {
        return "plan.task." + name();
    }

    public static Optional<HomeTask> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
