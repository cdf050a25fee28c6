package care.milkway.episode;

import care.milkway.identity.Seal;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import care.milkway.page.Address;
import care.milkway.page.PageLink;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signed links of an episode: to her days at home, and to the question how she is. */
@Component
public class EpisodeLinks {

    private static final String HOME = "episode";
    private static final String RECHECK = "recheck";

    private final Seal seal;
    private final Address address;

    EpisodeLinks(Seal seal, Address address) {
        this.seal = seal;
        this.address = address;
    }

    /** What a key opens: an episode, or a question that was asked in one. */
    public record OpenedEpisode(ClinicId clinic, UUID id) {}

    public PageLink home(ClinicId clinic, EpisodeId episode) {
        return PageLink.home(seal.seal(HOME, clinic.value(), episode.value()));
    }

    /** The whole address of her days at home, for a message. */
    public String home(ClinicId clinic, EpisodeId episode, Language language) {
        return address.of(home(clinic, episode).in(language));
    }

    /** The whole address at which she says how she is. */
    public String recheck(ClinicId clinic, UUID recheck, Language language) {
        return address.of(recheck(clinic, recheck).in(language));
    }

    public PageLink recheck(ClinicId clinic, UUID recheck) {
        return PageLink.recheck(seal.seal(RECHECK, clinic.value(), recheck));
    }

    public Optional<OpenedEpisode> openHome(String key) {
        return open(HOME, key);
    }

    public Optional<OpenedEpisode> openRecheck(String key) {
        return open(RECHECK, key);
    }

    private Optional<OpenedEpisode> open(String purpose, String key) {
        return seal.open(purpose, key).map(ids -> new OpenedEpisode(new ClinicId(ids.first()), ids.second()));
    }
}
