package care.milkway.clinic.file;

/**
 * A page as its file was written.
 *
 * @param language the folder it lies in
 * @param path where it stands there, without its ending
 */
public record PageDocument(String language, String path, String document) {

    /** How its file is called. */
    String name() {
        return (language.isEmpty() ? "" : language + "/") + path + ".md";
    }
}
