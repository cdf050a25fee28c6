package care.milkway.clinic.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A clinic's file with its pages and pictures, as one ZIP: unpacked it is what an operator imports. */
public final class ClinicArchive {

    /** In bytes, unpacked: a file of kilobytes can be made to unpack to gigabytes. */
    private static final int LARGEST = 48 << 20;

    private static final int MOST_FILES = 800;

    private ClinicArchive() {}

    /** @param slug how the file in it is called */
    public static byte[] written(String slug, ClinicFolder folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, slug + ".yml", folder.document().getBytes(StandardCharsets.UTF_8));
            for (var page : folder.pages()) {
                put(zip, slug + "/" + page.name(), page.document().getBytes(StandardCharsets.UTF_8));
            }
            for (var picture : folder.pictures()) {
                put(zip, slug + "/pictures/" + picture.name(), picture.content());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Always the same bytes for the same clinic. */
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * What lies in it, without judging what it says; whatever lies beside the clinic's own files is passed over.
     *
     * @throws RefusedDocument if there is no clinic in it
     */
    public static ClinicFolder read(byte[] zip) {
        var files = unpacked(zip);
        var documents = files.keySet().stream()
                .filter(name -> name.matches("([^/]+/)?[^/]+\\.ya?ml"))
                .toList();
        if (documents.size() != 1) {
            throw refused(documents.isEmpty() ? "there is no file of a clinic in it" : "there are two clinics in it");
        }
        var document = documents.getFirst();
        var folder = document.replaceFirst("\\.ya?ml$", "/");
        var pages = new ArrayList<PageDocument>();
        var pictures = new ArrayList<PictureFile>();
        files.forEach((name, content) -> {
            if (name.startsWith(folder + "pictures/")) {
                pictures.add(picture(name.substring(name.lastIndexOf('/') + 1), content));
            } else if (name.startsWith(folder) && name.endsWith(".md")) {
                pages.add(ClinicFolder.page(name.substring(folder.length()), name, text(name, content)));
            }
        });
        return new ClinicFolder(
                ClinicFolder.ON_SCREEN,
                text(document, files.getOrDefault(document, new byte[0])),
                List.copyOf(pages),
                List.copyOf(pictures));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        var left = LARGEST;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                var content = stream.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || files.size() > MOST_FILES) {
                    throw refused("unpacked it would be far too large");
                }
                if (!entry.isDirectory() && !isOfASystem(entry.getName())) {
                    files.put(entry.getName().replace('\\', '/'), content);
                }
            }
        } catch (RefusedDocument tooLarge) {
            throw tooLarge;
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("this is no ZIP file that can be read");
        }
        return files;
    }

    /** What computers put beside the files of people. */
    private static boolean isOfASystem(String name) {
        return name.startsWith("__MACOSX/") || name.contains("/.") || name.startsWith(".");
    }

    private static PictureFile picture(String name, byte[] content) {
        if (!PictureFile.NAME.matcher(name).matches()) {
            throw PictureFile.refused(name, PictureFile.WHAT_IT_IS);
        }
        if (content.length > PictureFile.LARGEST) {
            throw PictureFile.refused(name, PictureFile.tooLarge());
        }
        return new PictureFile(name, content);
    }

    private static String text(String name, byte[] content) {
        try {
            return TextFile.withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException otherLetters) {
            throw RefusedField.at(name, 1, "document", TextFile.OTHER_LETTERS);
        }
    }

    private static RuntimeException refused(String sentence) {
        return RefusedField.at("ZIP", 1, "document", sentence);
    }
}
