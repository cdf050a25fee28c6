package care.milkway.clinic.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.milkway.clinic.file.ClinicFolder;
import care.milkway.kernel.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinic may hang on its walls: pictures that can only be looked at, from its own folder. */
class PictureTests {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 24\">%s</svg>";

    @TempDir
    Path folder;

    @Test
    void everyPictureOfTheDemoClinicsIsReadAndNamed() {
        for (var slug : new String[] {"toronto", "los-angeles"}) {
            var clinic = ClinicFolder.read(Path.of("clinics", slug + ".yml")).clinic();
            assertThat(clinic.practitioners())
                    .allMatch(each -> clinic.image(each.portrait()).isPresent());
            assertThat(clinic.image(clinic.brand().pictures().hero())
                            .orElseThrow()
                            .inline())
                    .as("nobody waits for what is seen first")
                    .isNotNull();
        }
    }

    @Test
    void aDrawingSaysHowLargeItIs() throws IOException {
        var image = read(
                "logo.svg",
                SVG.formatted(
                        "<style>@media(prefers-color-scheme:dark){svg{--a:#fff}}</style>"
                                + "<path id=\"a\" style=\"fill:var(--a,#000)\" clip-path=\"url(#a)\" d=\"M0 0h1\"/><use href=\"#a\"/>"));
        assertThat(image.width()).isEqualTo(48);
        assertThat(image.height()).isEqualTo(24);
        assertThat(image.address("toronto")).matches("/assets/pictures/toronto/[0-9a-f]{32}\\.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<path onload=\"alert(1)\" d=\"M0 0\"/>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "<use href=\"https://elsewhere.example/x.svg#a\"/>",
                "<image href=\"x.png\"/>",
                "<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a>",
                "<style>@import 'https://elsewhere.example/x.css';</style>",
                "<path style=\"fill:url(https://elsewhere.example/x)\" d=\"M0 0\"/>",
                "<path fill=\"url( 'https://elsewhere.example/x')\" d=\"M0 0\"/>",
                "<animate attributeName=\"href\" to=\"x\"/>",
                "<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>",
            })
    void aDrawingThatCouldDoMoreIsRefusedByName(String inside) {
        assertThatThrownBy(() -> read("logo.svg", SVG.formatted(inside)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("logo.svg")
                .hasMessageContaining("a drawing can't");
    }

    @Test
    void aDrawingWithEntitiesOrWithoutSizeIsRefused() {
        assertThatThrownBy(() -> read("logo.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + SVG.formatted("")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("logo.svg");
        assertThatThrownBy(() -> read("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("viewBox");
        assertThatThrownBy(() -> read("logo.svg", "no picture"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("this is no SVG that can be read");
    }

    /** The smallest one there is: 1 by 1, lossless. */
    @Test
    void aPhotographSaysHowLargeItIs() throws IOException {
        var webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        Files.write(pictures().resolve("room.webp"), webp);
        var image = images().find("room.webp").orElseThrow();
        assertThat(image.width()).isEqualTo(1);
        assertThat(image.height()).isEqualTo(1);
        assertThat(image.inline()).isNull();
    }

    @Test
    void whatOnlyClaimsToBeAPhotographIsRefused() {
        assertThatThrownBy(() -> read("room.avif", "<script>alert(1)</script>"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("room.avif")
                .hasMessageContaining("this is no AVIF that can be read");
    }

    @Test
    void aLinkOutOfTheFolderIsNoPicture() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.svg"), SVG.formatted(""));
        Files.createSymbolicLink(pictures().resolve("logo.svg"), secret);
        assertThatThrownBy(this::images).isInstanceOf(InvalidInput.class).hasMessageContaining("logo.svg");
    }

    @Test
    void aPictureThatIsNamedAndNotThereIsNamed() throws IOException {
        var demo = ClinicFolder.read(Path.of("clinics", "toronto.yml"));
        var without = new ClinicFolder(demo.origin(), demo.document(), demo.pages());
        assertThatThrownBy(without::clinic)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("brand.logo")
                .hasMessageEndingWith("the picture toronto/pictures/logo.svg is missing");
    }

    private Image read(String name, String content) throws IOException {
        Files.writeString(pictures().resolve(name), content);
        return images().find(name).orElseThrow();
    }

    private Images images() throws IOException {
        return ClinicFolder.read(Files.writeString(folder.resolve("x.yml"), "slug: x"))
                .images();
    }

    private Path pictures() throws IOException {
        return Files.createDirectories(folder.resolve("x").resolve("pictures"));
    }
}
