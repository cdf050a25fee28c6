package care.milkway.scheduling;

import org.springframework.context.ApplicationContext;

/** The minute has come in which holds that ran out are taken away. */
public final class SweptHolds {

    private SweptHolds() {}

    public static void sweep(ApplicationContext context) {
        context.getBean(ExpiredHolds.class).sweep();
    }
}
