package care.milkway.clinic.draft;

import care.milkway.clinic.content.ContentPage;
import care.milkway.clinic.file.PageDocument;
import care.milkway.clinic.file.PageFile;
import care.milkway.clinic.file.RefusedDocument;
import care.milkway.kernel.Language;
import java.util.List;

/** A page as people would read it, with the rules and the safety of every page. */
public sealed interface PageReading {

    record Legible(ContentPage page) implements PageReading {}

    /** What isn't right in it. */
    record NotRight(DraftFlaw flaw) implements PageReading {}

    /** @param path where it stands, such as articles/first-night */
    static PageReading of(Language language, String path, String document) {
        try {
            var all = PageFile.readAll(List.of(new PageDocument(language.code(), path, document)));
            return new Legible(all.find(language, path).orElseThrow());
        } catch (RefusedDocument refused) {
            return new NotRight(DraftFlaw.of(refused));
        }
    }
}
