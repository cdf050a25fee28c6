package care.milkway.visit.web;

import care.milkway.clinic.Clinic;
import care.milkway.identity.Work;
import care.milkway.visit.OpenedVisit;
import care.milkway.visit.RecordPhotographs;
import care.milkway.visit.RecurrenceAdvice;
import care.milkway.visit.photograph.VisitPhotographs;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what stands beside a record: only when somebody opens it, not with every word she types. */
@Component
class RecordBesides {

    private final ObjectProvider<RecurrenceAdvice.Source> recurrences;
    private final VisitPhotographs photographs;
    private final Work work;

    RecordBesides(ObjectProvider<RecurrenceAdvice.Source> recurrences, VisitPhotographs photographs, Work work) {
        this.recurrences = recurrences;
        this.photographs = photographs;
        this.work = work;
    }

    RecordBeside of(Clinic clinic, OpenedVisit opened) {
        var visit = opened.plan().id();
        return work.in(clinic.id(), () -> {
            var consent = photographs.consent(visit);
            return new RecordBeside(
                    recurrences.stream()
                            .flatMap(each -> each.of(clinic.id(), visit, opened.entries()).stream())
                            .findFirst(),
                    consent,
                    consent.isPresent() ? photographs.of(visit) : List.of(),
                    RecordPhotographs.mayAdd(opened));
        });
    }
}
