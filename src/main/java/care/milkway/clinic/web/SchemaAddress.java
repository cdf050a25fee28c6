package care.milkway.clinic.web;

import care.milkway.clinic.file.ClinicSchema;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an editor complete a clinic's file: {@code # yaml-language-server: $schema=https://.../schemas/clinic.json}. */
@RestController
class SchemaAddress {

    @GetMapping(value = "/schemas/clinic.json", produces = "application/schema+json")
    Resource clinic() {
        return ClinicSchema.DOCUMENT;
    }
}
