package care.milkway.staff.editing.picture;

import care.milkway.clinic.draft.DescriptionText;
import care.milkway.clinic.draft.DraftFlaw;
import care.milkway.clinic.draft.DraftPictures;
import care.milkway.clinic.draft.DraftPictures.KeepResult;
import care.milkway.clinic.draft.DraftPictures.StoredPicture;
import care.milkway.clinic.draft.Drafts;
import care.milkway.clinic.picture.Image;
import care.milkway.kernel.ClinicId;
import care.milkway.staff.editing.FieldRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lead of a clinic hangs its pictures: each is written anew, and says in words what is to be seen on it. */
@Component
public class PictureEditing {

    private static final int MOST_WORDS = 300;

    private final Drafts drafts;
    private final DraftPictures pictures;

    PictureEditing(Drafts drafts, DraftPictures pictures) {
        this.drafts = drafts;
        this.pictures = pictures;
    }

    public List<PlacedPicture> all(ClinicId clinic) {
        var text = drafts.of(clinic).text();
        return PicturePlaces.of(text).stream()
                .map(place -> HungPictures.at(place, text))
                .toList();
    }

    public Optional<PlacedPicture> open(ClinicId clinic, String key) {
        var text = drafts.of(clinic).text();
        return PicturePlaces.find(text, key).map(place -> HungPictures.at(place, text));
    }

    /** In which languages somebody has to say what is to be seen. */
    public List<String> languages(ClinicId clinic) {
        return languages(drafts.of(clinic).text());
    }

    private static List<String> languages(DescriptionText text) {
        return text.tree()
                .path("languages")
                .valueStream()
                .map(each -> each.asString(""))
                .toList();
    }

    public Optional<StoredPicture> content(ClinicId clinic, String file) {
        return pictures.find(clinic, file);
    }

    private static final class Meanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient PlacedPicture now;

        private Meanwhile(PlacedPicture now) {
            super(null, null, false, false);
            this.now = now;
        }
    }

    /** A picture that is right is kept, whatever else is not: nobody has to choose it again. */
    public PictureResult hang(ClinicId clinic, PlacedPicture place, HandedIn handedIn) {
        var wrong = new ArrayList<FieldRefused>();
        var image = image(clinic, place, handedIn, wrong);
        var words = words(clinic, place.place(), handedIn, wrong);
        var kept = image.filter(each -> !each.equals(place.image().orElse(null)))
                .map(Image::file)
                .orElse("");
        if (!wrong.isEmpty()) {
            return new PictureResult.Refused(wrong, kept);
        }
        try {
            drafts.save(
                    clinic,
                    text -> HungPictures.hung(
                            unchanged(place.place().key(), handedIn.seen(), text), image.orElseThrow(), words, text));
            return new PictureResult.Saved();
        } catch (Meanwhile other) {
            return new PictureResult.ChangedByOther(other.now, kept);
        }
    }

    /** @return false if somebody else changed it since it was opened */
    public boolean takeDown(ClinicId clinic, String key, String seen) {
        try {
            drafts.save(clinic, text -> HungPictures.takenDown(unchanged(key, seen, text), text));
            return true;
        } catch (Meanwhile _) {
            return false;
        }
    }

    private static PlacedPicture unchanged(String key, String seen, DescriptionText text) {
        var now = HungPictures.at(PicturePlaces.find(text, key).orElseThrow(), text);
        if (!now.seen().equals(seen)) {
            throw new Meanwhile(now);
        }
        return now;
    }

    private Optional<Image> image(ClinicId clinic, PlacedPicture place, HandedIn handedIn, List<FieldRefused> wrong) {
        try {
            if (handedIn.file().length > 0) {
                var written = RewrittenPicture.of(
                        handedIn.file(), place.place().kind().longestSide());
                return kept(pictures.keep(clinic, written.format(), written.content()), wrong);
            }
            var there = pictures.image(clinic, handedIn.kept()).or(place::image);
            if (there.isEmpty()) {
                wrong.add(new FieldRefused("file", "picture." + PictureFault.MISSING));
            }
            return there;
        } catch (RewrittenPicture.Refused refused) {
            wrong.add(new FieldRefused("file", "picture." + refused.fault()));
        }
        return Optional.empty();
    }

    private static Optional<Image> kept(KeepResult result, List<FieldRefused> wrong) {
        return switch (result) {
            case KeepResult.Kept(Image image) -> Optional.of(image);
            case KeepResult.NotRight(DraftFlaw flaw) -> {
                wrong.add(FieldRefused.byRule("file", flaw.reason()));
                yield Optional.empty();
            }
        };
    }

    private Map<String, String> words(
            ClinicId clinic, PicturePlace place, HandedIn handedIn, List<FieldRefused> wrong) {
        if (!place.kind().needsWords()) {
            return Map.of();
        }
        var typed = handedIn.words().entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().strip(), (a, _) -> a, TreeMap::new));
        for (var language : languages(clinic)) {
            if (!typed.containsKey(language)) {
                wrong.add(new FieldRefused("alt." + language, "alt"));
            }
        }
        typed.forEach((language, text) -> {
            if (text.length() > MOST_WORDS) {
                wrong.add(new FieldRefused("alt." + language, "altlong"));
            }
        });
        return typed;
    }
}
