package care.milkway;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.NamedInterface;

/** One word means one thing: no name stands twice, and the glossary knows what a module shows to others. */
class GlossaryTests {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final Pattern TYPE = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)\\.([A-Z]\\w*)(?:\\.(\\w+))?`");

    /** The words of the program itself rather than of a clinic: values, pages, storage. */
    private static final Set<String> TECHNICAL = Set.of("kernel", "page", "database");

    /** Names that still stand twice, until clinic's gets a better one. */
    private static final Set<String> STILL_TWICE = Set.of();

    private static final List<JavaClass> TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("care.milkway").stream()
                    .filter(type -> type.isTopLevelClass()
                            && !type.getSimpleName().equals("package-info")
                            && !module(type).isEmpty())
                    .toList();

    @Test
    void noNameStandsTwice() {
        var twice = TYPES.stream().collect(groupingBy(JavaClass::getSimpleName)).entrySet().stream()
                .filter(each -> each.getValue().size() > 1 && !STILL_TWICE.contains(each.getKey()))
                .map(each -> each.getValue().stream()
                        .map(JavaClass::getName)
                        .sorted()
                        .toList())
                .toList();
        assertThat(twice).as("a reader who greps finds two things").isEmpty();
    }

    @Test
    void everyTypeOfTheGlossaryExists() throws IOException {
        for (var named : named().toList()) {
            var type = TYPES.stream()
                    .filter(each -> each.getName().equals("care.milkway." + named.group(1) + "." + named.group(2)))
                    .findFirst();
            assertThat(type).as("%s is in the glossary", named.group()).isPresent();
            if (named.group(3) != null) {
                assertThat(parts(type.orElseThrow())).as(named.group()).contains(named.group(3));
            }
        }
    }

    /**
     * What a module shows to others is a word of the clinic, so it is in the glossary. Not needed there: ids, events, what an
     * attempt is asked for and gives, lists of codes, and the home of things that are in it ({@code Clinics}).
     */
    @Test
    void theGlossaryKnowsWhatModulesShow() throws IOException {
        var words = named().map(each -> each.group(2)).collect(toSet());
        var unknown = TYPES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> isShown(type.getPackage()) && !TECHNICAL.contains(module(type)))
                .filter(type -> !type.isEnum()
                        && !type.getSimpleName().matches("\\w+(Id|Event|Request|Result)")
                        && !words.contains(type.getSimpleName())
                        && !words.contains(type.getSimpleName().replaceFirst("s$", "")))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(unknown).as("add a line to %s", GLOSSARY).isEmpty();
    }

    /** A package inside a module is the module's own unless it is named as an interface. */
    private static boolean isShown(JavaPackage each) {
        return each.getName().split("\\.", -1).length == 3 || each.isAnnotatedWith(NamedInterface.class);
    }

    private static Stream<MatchResult> named() throws IOException {
        return TYPE.matcher(Files.readString(GLOSSARY)).results();
    }

    private static Set<String> parts(JavaClass type) {
        return Stream.concat(
                        type.getMembers().stream().map(member -> member.getName()),
                        Stream.of(type.reflect().getDeclaredClasses()).map(Class::getSimpleName))
                .collect(toSet());
    }

    /** The module a type is in: the package after the root's; none for what is in the root. */
    private static String module(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        return parts.length < 3 || !type.getPackageName().startsWith("care.milkway.") ? "" : parts[2];
    }
}
