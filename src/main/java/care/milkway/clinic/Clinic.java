package care.milkway.clinic;

import care.milkway.clinic.brand.Brand;
import care.milkway.clinic.brand.PictureUse;
import care.milkway.clinic.picture.Image;
import care.milkway.clinic.picture.Images;
import care.milkway.clinic.policy.BookingPolicy;
import care.milkway.clinic.policy.LetterPolicy;
import care.milkway.clinic.policy.LetterRequirement;
import care.milkway.clinic.policy.LetterStatement;
import care.milkway.clinic.policy.TreatmentLetter;
import care.milkway.clinic.policy.TriagePolicy;
import care.milkway.kernel.ClinicId;
import care.milkway.kernel.Language;
import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as its file describes it.
 *
 * @param version the how-manieth description of this clinic it is, from 1
 * @param images the pictures of its folder
 * @param slug its name in addresses
 * @param demo whether all its people are invented
 * @param triage what it decides where the sources of the duct check disagree
 * @param booking what it lets people book
 * @param letters what it asks of referral letters
 * @param brand its own face
 * @param reviews what people said who allowed it to be shown
 * @param articles the addresses of what there is to read, in the order in which it is shown
 */
public record Clinic(
        @JacksonInject("version") int version,
        @JacksonInject("images") Images images,
        String slug,
        String name,
        boolean demo,
        List<Language> languages,
        Currency currency,
        List<Site> sites,
        List<Room> rooms,
        List<Device> devices,
        List<Practitioner> practitioners,
        List<Service> services,
        List<VisitPackage> packages,
        TriagePolicy triage,
        BookingPolicy booking,
        LetterPolicy letters,
        Brand brand,
        List<Review> reviews,
        List<String> articles) {

    /** What the contract of the duct check asks of it. */
    private static final List<LetterStatement> ULTRASOUND_LETTER = List.of(
            LetterStatement.NO_CONTRAINDICATIONS, LetterStatement.NO_INFECTION, LetterStatement.TREATMENT_RECOMMENDED);

    public Clinic(
            @JacksonInject("version") int version,
            @JacksonInject("images") Images images,
            String slug,
            String name,
            boolean demo,
            List<Language> languages,
            Currency currency,
            List<Site> sites,
            List<Room> rooms,
            @Nullable List<Device> devices,
            List<Practitioner> practitioners,
            List<Service> services,
            @Nullable List<VisitPackage> packages,
            TriagePolicy triage,
            BookingPolicy booking,
            @Nullable LetterPolicy letters,
            @Nullable Brand brand,
            @Nullable List<Review> reviews,
            @Nullable List<String> articles) {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("a clinic has at least one site");
        }
        this.version = version;
        this.images = images;
        this.slug = slug;
        this.name = name;
        this.demo = demo;
        this.languages = List.copyOf(languages);
        this.currency = currency;
        this.sites = List.copyOf(sites);
        this.rooms = List.copyOf(rooms);
        this.devices = devices == null ? List.of() : List.copyOf(devices);
        this.practitioners = List.copyOf(practitioners);
        this.services = List.copyOf(services);
        this.packages = packages == null ? List.of() : List.copyOf(packages);
        this.triage = triage;
        this.booking = booking;
        this.letters = letters == null ? LetterPolicy.DEFAULT : letters;
        this.brand = brand == null ? Brand.CALM : brand;
        this.reviews = reviews == null ? List.of() : List.copyOf(reviews);
        this.articles = articles == null ? List.of() : List.copyOf(articles);
    }

    public ClinicId id() {
        return ClinicId.of(slug);
    }

    /** The picture of the folder that is meant, if it is there. */
    public Optional<Image> image(@Nullable PictureUse use) {
        return Optional.ofNullable(use).flatMap(each -> images.find(each.file()));
    }

    /** Whom to call where this clinic is. */
    public HelpLines helpLines() {
        return HelpLines.of(sites.getFirst().country());
    }

    /** Who needs a referral letter for this treatment; for ultrasound the duct check has the last word. */
    public Set<Profession> letterNeededFor(Treatment treatment) {
        return treatment == Treatment.ULTRASOUND
                ? triage.referralNeededFor()
                : letters.of(treatment).map(TreatmentLetter::professions).orElse(Set.of());
    }

    /** What the letter for this treatment has to be. */
    public LetterRequirement letterFor(Treatment treatment) {
        var own = letters.of(treatment);
        return treatment == Treatment.ULTRASOUND
                ? new LetterRequirement(
                        triage.referralSigners(),
                        own.map(TreatmentLetter::statements).orElse(ULTRASOUND_LETTER))
                : own.map(each -> new LetterRequirement(each.signedBy(), each.statements()))
                        .orElse(LetterRequirement.NONE);
    }

    /** The same where there are signs of mastitis: a prescriber signs, who has thought of them. */
    public LetterRequirement prescriberLetterFor(Treatment treatment) {
        var statements = new ArrayList<>(letterFor(treatment).statements());
        statements.remove(LetterStatement.NO_INFECTION);
        statements.add(LetterStatement.MASTITIS_CONSIDERED);
        return new LetterRequirement(letters.prescribers(), statements);
    }

    public ResourceId practitionerId(Practitioner practitioner) {
        return ResourceId.of(id(), ResourceId.Kind.PRACTITIONER, practitioner.key());
    }

    public ResourceId roomId(Room room) {
        return ResourceId.of(id(), ResourceId.Kind.ROOM, room.key());
    }

    public ResourceId deviceId(Device device) {
        return ResourceId.of(id(), ResourceId.Kind.DEVICE, device.key());
    }

    public Optional<Service> service(String code) {
        return find(services, Service::code, code);
    }

    public Optional<Site> site(String key) {
        return find(sites, Site::key, key);
    }

    public Optional<Practitioner> practitioner(String key) {
        return find(practitioners, Practitioner::key, key);
    }

    /** Who has this id, if she still works here. */
    public Optional<Practitioner> practitioner(ResourceId id) {
        var clinic = id();
        return practitioners.stream()
                .filter(each -> ResourceId.of(clinic, ResourceId.Kind.PRACTITIONER, each.key())
                        .equals(id))
                .findFirst();
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        for (var each : all) { // the board asks this of every visit
            if (name.apply(each).equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
