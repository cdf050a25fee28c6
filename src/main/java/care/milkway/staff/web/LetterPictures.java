package care.milkway.staff.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.kernel.Language;
import care.milkway.referral.LetterId;
import care.milkway.referral.Referrals;
import care.milkway.referral.document.Document;
import care.milkway.referral.document.DocumentType;
import care.milkway.referral.document.Documents;
import care.milkway.staff.StaffMember;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages of a letter as pictures, and the letter as it is kept: for staff, through the program, in a sandbox. */
@Controller
@RequestMapping("/{language:en|fr}/staff/letters/{letter}")
class LetterPictures {

    private static final String SANDBOX = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    private final Referrals referrals;
    private final Documents documents;

    LetterPictures(Referrals referrals, Documents documents) {
        this.referrals = referrals;
        this.documents = documents;
    }

    @GetMapping("/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable Language language,
            @PathVariable UUID letter,
            @PathVariable int number,
            @AuthenticationPrincipal StaffMember member) {
        var document = document(letter, member);
        if (number < 1 || number > document.pages()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        var type = document.type() == DocumentType.PNG ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
        return answer(documents.picture(document, number - 1), type, ContentDisposition.inline());
    }

    /** To keep or to print. */
    @GetMapping("/document")
    ResponseEntity<byte[]> whole(
            @PathVariable Language language, @PathVariable UUID letter, @AuthenticationPrincipal StaffMember member) {
        var document = document(letter, member);
        var name = "letter." + document.type().name().toLowerCase(Locale.ROOT);
        return answer(
                document.bytes(),
                MediaType.parseMediaType(document.type().contentType()),
                ContentDisposition.attachment().filename(name));
    }

    private Document document(UUID letter, StaffMember member) {
        return referrals
                .document(member.clinic(), new LetterId(letter))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, ContentDisposition.Builder how) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.build().toString())
                .body(bytes);
    }
}
