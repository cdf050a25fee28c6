package care.milkway.page;

import java.util.Optional;

/** Knows whose page an address is, from memory alone: also where the database can't be asked, somebody finds a phone number. */
public interface ClinicFrameLookup {

    Optional<Page.ClinicFrame> remembered(String slug);
}
