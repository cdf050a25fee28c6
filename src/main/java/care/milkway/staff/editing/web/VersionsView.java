package care.milkway.staff.editing.web;

import care.milkway.clinic.draft.DescriptionVersion;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * Every version of a clinic; public for the templates.
 *
 * @param names of those who work here, by how they are recorded
 */
public record VersionsView(List<DescriptionVersion> versions, Map<String, String> names, ZoneId zone) {

    public ZonedDateTime at(DescriptionVersion version) {
        return version.at().atZone(zone);
    }

    /** Her name; for the machine, or who has left, nothing. */
    public String by(DescriptionVersion version) {
        return names.getOrDefault(version.by(), "");
    }

    public boolean inForce(DescriptionVersion version) {
        return version.equals(versions.getFirst());
    }
}
