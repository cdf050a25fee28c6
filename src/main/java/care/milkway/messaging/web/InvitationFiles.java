package care.milkway.messaging.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.kernel.Language;
import care.milkway.messaging.appointment.Invitations;
import care.milkway.scheduling.AppointmentLinks;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The appointment as a file for a calendar, for whoever holds the signed link: the link with {@code /invitation.ics} behind. */
@Controller
class InvitationFiles {

    private final AppointmentLinks links;
    private final Invitations invitations;

    InvitationFiles(AppointmentLinks links, Invitations invitations) {
        this.links = links;
        this.invitations = invitations;
    }

    @GetMapping("/{language:en|fr}/appointments/{key}/invitation.ics")
    ResponseEntity<byte[]> file(@PathVariable Language language, @PathVariable String key) {
        var invitation = links.open(key)
                .flatMap(opened -> invitations.find(opened.clinic(), opened.appointment()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, invitation.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invitation.ics")
                                .build()
                                .toString())
                .body(invitation.file().getBytes(StandardCharsets.UTF_8));
    }
}
