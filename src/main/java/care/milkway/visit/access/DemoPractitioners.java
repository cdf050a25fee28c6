package care.milkway.visit.access;

import care.milkway.clinic.Clinics;
import care.milkway.identity.Actor;
import care.milkway.identity.Role;
import care.milkway.identity.Work;
import care.milkway.page.Demonstration;
import care.milkway.staff.Membership;
import care.milkway.staff.People;
import care.milkway.staff.People.Colleague;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration the invented practitioner is the first of her clinic's description, so that there is somebody to try. */
@Component
@ConditionalOnWebApplication
class DemoPractitioners {

    private final Demonstration demonstration;
    private final Clinics clinics;
    private final People people;
    private final Practising practising;
    private final Work work;

    DemoPractitioners(Demonstration demonstration, Clinics clinics, People people, Practising practising, Work work) {
        this.demonstration = demonstration;
        this.clinics = clinics;
        this.people = people;
        this.practising = practising;
        this.work = work;
    }

    @Order(101) // after the invented staff
    @EventListener(ApplicationReadyEvent.class)
    void name() {
        if (demonstration.on()) {
            Actor.Operator.AT_THE_MACHINE.doing(() -> clinics.all().stream()
                    .filter(clinic -> clinic.demo() && !clinic.practitioners().isEmpty())
                    .forEach(clinic -> work.in(clinic.id(), () -> {
                        var first = clinic.practitionerId(clinic.practitioners().getFirst());
                        var known = practising.all();
                        people.of(clinic.id()).stream()
                                .map(Colleague::membership)
                                .filter(each -> each.roles().contains(Role.PRACTITIONER))
                                .map(Membership::account)
                                .filter(each -> !known.containsKey(each))
                                .forEach(each -> practising.name(each, first));
                    })));
        }
    }
}
