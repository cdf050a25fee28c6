package care.milkway.episode.plan;

import care.milkway.page.Texts;

/** A small thing to do at home, with who stands behind it: one that was read about, or the clinic’s own. */
public sealed interface PlanTask permits HomeTask, OwnTask {

    /** What it is called in rows and forms. */
    String code();

    Backing backing();

    /** How often unless somebody says otherwise. */
    HowOften usual();

    String name(Texts t);

    String how(Texts t);

    /** Who says so, or that nobody does. */
    String source(Texts t);
}
