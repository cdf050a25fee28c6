package care.milkway.staff.editing.web;

import care.milkway.page.Texts;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the rules of a clinic's file say, and the texts that say it in both languages. */
enum RuleText {
    OVERLAP("this shift overlaps another one of the same day"),
    BACKWARDS("a shift ends after it starts, on the same day"),
    SHIFT("a shift is written like .*|a shift starts and ends at a multiple of 5 minutes"),
    MISSING("this field is missing|this is empty"),
    ENGLISH("the English text \\(en\\) is missing"),
    TWICE("(?:.* is there twice|this day is there twice|something is there twice|a code stands there twice)"),
    GIVENTWICE("(.*) is given twice"),
    ROOM("there is no room of kind (.*)"),
    DEVICE("there is no device of kind (.*)"),
    SITE("there is no site (.*)"),
    SERVICE("there is no service (.*)"),
    ROOMKIND("a visit in person needs a kind of room"),
    DEVICEKIND("ultrasound needs a kind of device"),
    LEAST("this is at least (.*)|this must be more than (.*)"),
    MOST("this is at most (.*)|this is too long: at most (.*)"),
    MULTIPLE("this is a multiple of (.*)"),
    DECIMALS("price has at most 2 decimals"),
    NEGATIVE("neither a price nor a tax is negative"),
    FEVER("feverCelsius is 38.0 or 38.5"),
    DATE(".* is not a date, such as .*"),
    ZONE(".*a time zone.*|timeZone is a name of the IANA list.*"),
    COUNTRY("a country is two capital letters.*"),
    CURRENCY("a currency is three capital letters.*"),
    LINE("this is one line of at most 200 letters"),
    KEY("a key is at most 60 small letters, digits and hyphens"),
    CODE("a code is at most 60 capital letters.*|a statement has a code in capitals.*"),
    ONEMODE("a service has at least one mode"),
    ONEPROFESSION("a service has at least one profession"),
    ONESITE("a clinic has at least one site"),
    STATEMENT("this is none of .*nor a code with a text of the clinic's own"),
    OURADDRESS("this is the address of a page of Milkway itself"),
    EMAIL("(?i).*e-?mail.*"),
    COLOUR("a colour is written like.*"),
    CONTRAST(".* has a contrast of ([0-9.]+), needs ([0-9.]+)"),
    LETTERTRIAGE("for ultrasound this stands under triage"),
    LETTERWHO("who needs the letter and who signs it is missing"),
    CONSENT("a review is shown only with the day on which its author agreed"),
    INVENTED("only a demo clinic may show what nobody said"),
    TEXTFORM("(?:.*: )?this is not a text.*"),
    YESNO("(?:.*: )?this is not true or false"),
    NUMBER("(?:.*: )?this is not a (?:whole )?number"),
    LISTFORM("(?:.*: )?this is not (?:a list|a group of fields)|this is not what is needed here"),
    FIELD("there is no such field as (.*)"),
    NONEOF("(.*) is none of (.*)"),
    BRACKETS("there are more than [0-9]+ brackets inside each other"),
    ANCHORS("write it out: anchors.*"),
    POWER("write the number out.*"),
    LETTER("a letter stands here that can't be read"),
    YAML("this is no YAML.*"),
    HEAD("a page starts with its front matter.*"),
    FOLDER("it stands in the folder of another language"),
    HEADING("there is no heading (.*)"),
    MARKS("the text has too many marks inside each other"),
    SOURCE("the source (.*) is cited but not listed"),
    PAGENAME("a page lies in the folder of its language.*"),
    MOSTFILES("there are more than ([0-9]+) (?:pages|pictures)"),
    PAGE("the English page (.*) is missing"),
    PICTURE("the picture (.*) is missing"),
    PICTURENAME("a picture is .*"),
    LARGE("the file is larger than ([0-9]+) KiB"),
    UTF("the file is not written in UTF-8"),
    NOCLINIC("there is no file of a clinic in it"),
    TWOCLINICS("there are two clinics in it"),
    BOMB("unpacked it would be far too large"),
    ZIP("this is no ZIP file that can be read"),
    VIEWBOX("an SVG says its size in a viewBox"),
    DRAWING("a drawing (?:can't|has neither) .*"),
    UNREADABLE("this is no (?:SVG|WEBP|AVIF|JPEG|PNG) that can be read|this is no picture"),
    ADDRESS("the address of a clinic stays as it is");

    private final Pattern sentence;

    RuleText(String sentence) {
        this.sentence = Pattern.compile(sentence, Pattern.DOTALL);
    }

    Optional<String> in(Texts t, String reason) {
        var match = sentence.matcher(reason);
        if (!match.matches()) {
            return Optional.empty();
        }
        var values = IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .toArray();
        return Optional.of(t.get("edit.rule." + name(), values));
    }
}
