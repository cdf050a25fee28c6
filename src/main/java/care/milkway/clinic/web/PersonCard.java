package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.FreeAhead;
import care.milkway.clinic.Practitioner;
import care.milkway.kernel.Language;
import care.milkway.page.Texts;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody of the team with her face, her title and when she is free; public for the templates. */
public record PersonCard(Clinic clinic, Practitioner person, Optional<ZonedDateTime> next) {

    static List<PersonCard> of(Clinic clinic, FreeAhead free) {
        return clinic.practitioners().stream()
                .map(each -> of(clinic, each, free))
                .toList();
    }

    static PersonCard of(Clinic clinic, Practitioner person, FreeAhead free) {
        return new PersonCard(clinic, person, free.with(person));
    }

    public String title(Texts t) {
        return PractitionerTitle.of(t, clinic, person);
    }

    /** Such as: Speaks French and English. */
    public String speaks(Texts t) {
        var names = person.languages().stream()
                .map(Language::code)
                .map(code -> t.get("spoken." + code))
                .collect(Collectors.joining(" " + t.get("and") + " "));
        return t.get("team.speaks", names);
    }

    /** What stands in the place of a picture that is not there. */
    public String initials() {
        return person.name()
                .codePoints()
                .filter(Character::isUpperCase)
                .limit(2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
