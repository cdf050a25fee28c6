package care.milkway.staff.editing.picture.web;

import care.milkway.page.Texts;
import care.milkway.staff.editing.picture.PictureKind;
import care.milkway.staff.editing.picture.PlacedPicture;
import java.util.List;
import java.util.stream.Stream;

/** Every place for a picture; public for the templates. */
public record PicturesView(Texts t, List<PlacedPicture> pictures) {

    public List<PictureKind> headings() {
        return Stream.of(PictureKind.values())
                .filter(kind -> !under(kind).isEmpty())
                .toList();
    }

    public List<PlacedPicture> under(PictureKind heading) {
        return pictures.stream()
                .filter(each -> each.place().kind().heading() == heading)
                .toList();
    }

    /** Whose it is, or what for. */
    public String name(PlacedPicture picture) {
        return picture.place().name().isEmpty()
                ? t.get("edit.picture." + picture.place().kind())
                : picture.place().name();
    }
}
