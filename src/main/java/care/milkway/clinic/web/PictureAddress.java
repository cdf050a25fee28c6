package care.milkway.clinic.web;

import care.milkway.clinic.Clinics;
import care.milkway.clinic.Pictures;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A clinic's pictures: an address changes with its picture, so a browser may keep it for good. */
@RestController
class PictureAddress {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Clinics clinics;
    private final Pictures pictures;

    PictureAddress(Clinics clinics, Pictures pictures) {
        this.clinics = clinics;
        this.pictures = pictures;
    }

    /** Only what the description in force names: whatever else is asked for was never there. */
    @GetMapping("/assets/pictures/{slug}/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String file) {
        var clinic = clinics.find(slug).orElseThrow(PictureAddress::missing);
        var image = clinic.images().at(file).orElseThrow(PictureAddress::missing);
        var content = pictures.find(clinic, image).orElseThrow(PictureAddress::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.format().mediaType()))
                .cacheControl(FOR_GOOD)
                .body(content);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
