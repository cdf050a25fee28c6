package care.milkway.clinic;

import care.milkway.clinic.picture.Image;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of clinics: some of them are kept in memory, because many ask for the same. */
@Component
public class Pictures {

    private record Kept(ClinicId clinic, String digest) {}

    private static final long MOST_BYTES = 32L << 20;

    private final Cache<Kept, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Kept _, byte[] content) -> content.length)
            .build();
    private final Descriptions descriptions;
    private final Work work;

    Pictures(Descriptions descriptions, Work work) {
        this.descriptions = descriptions;
        this.work = work;
    }

    /** Its bytes. */
    public Optional<byte[]> find(Clinic clinic, Image image) {
        var id = clinic.id();
        var key = new Kept(id, image.digest());
        var known = Optional.ofNullable(kept.getIfPresent(key));
        return known.or(() -> {
            var read = work.in(id, Actor.Job.DESCRIPTIONS, () -> descriptions.picture(id, image.digest()));
            read.ifPresent(content -> kept.put(key, content));
            return read;
        });
    }
}
