package care.milkway.clinic;

import care.milkway.clinic.ClinicEvent.ClinicDescribed;
import care.milkway.clinic.file.ClinicFolder;
import care.milkway.clinic.file.PageFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes descriptions in, from files and from the screen: each that is accepted is a version of its own. */
@Component
class DescriptionIntake {

    private final Descriptions descriptions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DescriptionIntake(Descriptions descriptions, ApplicationEventPublisher events, Clock clock) {
        this.descriptions = descriptions;
        this.events = events;
        this.clock = clock;
    }

    /** @param onPurpose whether somebody means this file; a start does not */
    ImportResult describe(ClinicFolder folder, boolean onPurpose) {
        var id = folder.id();
        var inForce = descriptions.inForceForUpdate(id);
        if (inForce.filter(each -> each.digest().equals(folder.digest())).isPresent()) {
            return ImportResult.UNCHANGED;
        }
        if (!onPurpose && inForce.filter(DescriptionIntake::isFromTheScreen).isPresent()) {
            return ImportResult.EDITED_ON_SCREEN;
        }
        if (!onPurpose && descriptions.wasInForce(id, folder.digest())) {
            return ImportResult.OLDER;
        }
        record(folder, folder.clinic(), "");
        return ImportResult.IMPORTED;
    }

    private static boolean isFromTheScreen(Descriptions.InForce inForce) {
        return inForce.origin().equals(ClinicFolder.ON_SCREEN);
    }

    /** @param seen the version that is replaced: if it is another one, nothing happens */
    Optional<Integer> publish(ClinicFolder folder, int seen, String reason) {
        return descriptions
                .inForceForUpdate(folder.id())
                .filter(inForce -> inForce.version() == seen)
                .map(_ -> record(folder, folder.clinic(), reason));
    }

    private int record(ClinicFolder folder, Clinic read, String reason) {
        var id = read.id();
        var version = descriptions.add(id, read.slug(), folder, read.images(), reason, OffsetDateTime.now(clock));
        folder.pictures().forEach(each -> descriptions.addPicture(id, read.images(), each));
        folder.pages().forEach(page -> descriptions.addPage(id, version, page));
        PageFile.readAll(folder.pages())
                .all()
                .filter(page -> page.path().startsWith("articles/"))
                .forEach(page -> descriptions.addArticle(id, version, page));
        read.practitioners().forEach(each -> descriptions.addResource(id, ResourceId.Kind.PRACTITIONER, each.key()));
        read.rooms().forEach(each -> descriptions.addResource(id, ResourceId.Kind.ROOM, each.key()));
        read.devices().forEach(each -> descriptions.addResource(id, ResourceId.Kind.DEVICE, each.key()));
        events.publishEvent(new ClinicDescribed(id, version));
        return version;
    }
}
