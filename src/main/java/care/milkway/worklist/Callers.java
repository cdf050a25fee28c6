package care.milkway.worklist;

import care.milkway.episode.Episode;
import care.milkway.episode.EpisodeId;
import care.milkway.episode.Episodes;
import care.milkway.episode.recheck.Rechecks;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.patient.Contact;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How to reach whom something on the list is about. */
@Component
public class Callers {

    private final Episodes episodes;
    private final Rechecks rechecks;
    private final Register register;
    private final Work work;

    Callers(Episodes episodes, Rechecks rechecks, Register register, Work work) {
        this.episodes = episodes;
        this.rechecks = rechecks;
        this.register = register;
        this.work = work;
    }

    /**
     * Somebody to be called. Never printed.
     *
     * @param patient none if she has never booked: then there is at most an e-mail address
     */
    public record Caller(Optional<PatientId> patient, String name, String phone, String email) {

        @Override
        public String toString() {
            return "Caller";
        }
    }

    public Map<EpisodeId, Caller> of(ClinicId clinic, List<WorkItem> items) {
        var wanted = items.stream().flatMap(each -> each.episode().stream()).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : work.in(clinic, () -> {
                    var found = episodes.find(wanted);
                    var people = register.contacts(found.stream()
                            .flatMap(each -> each.patient().stream())
                            .collect(Collectors.toSet()));
                    var callers = new HashMap<EpisodeId, Caller>();
                    found.forEach(each -> callers.put(each.id(), caller(each, people)));
                    return callers;
                });
    }

    private Caller caller(Episode episode, Map<PatientId, Contact> people) {
        var contact = episode.patient().flatMap(each -> Optional.ofNullable(people.get(each)));
        return contact.map(each -> new Caller(episode.patient(), each.name(), each.phone(), each.email()))
                .orElseGet(() -> new Caller(
                        Optional.empty(),
                        "",
                        "",
                        rechecks.address(episode.id()).map(each -> each.email()).orElse("")));
    }
}
