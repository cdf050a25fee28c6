package care.milkway.scheduling.web.appointment;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.LocalizedText;
import care.milkway.clinic.VisitPackage;
import care.milkway.scheduling.Appointment.Booked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What several visits cost that were sold as one; public for the templates.
 *
 * @param total of all of them, tax included
 */
public record ProgrammePrice(LocalizedText name, int visits, BigDecimal total) {

    /** As it is sold, with this tax on each visit. */
    public static ProgrammePrice of(VisitPackage programme, BigDecimal taxPercent) {
        return new ProgrammePrice(programme.name(), programme.visits(), programme.total(taxPercent));
    }

    /** As they were bought: none if they were not sold as one, or one of them is cancelled. */
    static Optional<ProgrammePrice> of(Clinic clinic, List<Booked> visits) {
        var prices = visits.stream().map(each -> each.plan().price()).toList();
        var total = visits.stream().map(each -> each.plan().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return clinic.packages().stream()
                .filter(each -> !visits.isEmpty()
                        && each.covers(visits.getFirst().plan().service(), prices))
                .findFirst()
                .map(each -> new ProgrammePrice(each.name(), each.visits(), total));
    }
}
