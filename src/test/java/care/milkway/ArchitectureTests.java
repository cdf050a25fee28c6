package care.milkway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import care.milkway.identity.Actor;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** What the style asks for and a machine can check. */
@AnalyzeClasses(packages = "care.milkway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modulesUseOnlyWhatTheyAreAllowedTo() {
        ApplicationModules.of(Milkway.class).verify();
    }

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("the time of the machine is asked for") {
                @Override
                public boolean test(JavaMethodCall call) {
                    var owner = call.getTargetOwner();
                    return switch (call.getName()) {
                        case "now" ->
                            owner.getPackageName().startsWith("java.time")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isAssignableTo(Clock.class));
                        case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                        case "nanoTime" ->
                            owner.isEquivalentTo(System.class)
                                    && !call.getOriginOwner().getSimpleName().equals("ChangeFeed");
                        case "systemDefaultZone", "systemUTC", "system", "tick" ->
                            owner.isEquivalentTo(Clock.class)
                                    && !call.getOriginOwner().getSimpleName().equals("WebConfiguration");
                        default -> false;
                    }; // the one clock is made in WebConfiguration; ChangeFeed asks how long ago something was
                }
            });

    @ArchTest
    static final ArchRule ZONES_COME_FROM_SITES =
            noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_HIDDEN =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    /** A module's packages may share what other modules must not see. */
    private static final ArchCondition<JavaClass> STAY_IN_THEIR_MODULE =
            new ArchCondition<>("be used by their own module only") {
                @Override
                public void check(JavaClass each, ConditionEvents found) {
                    each.getDirectDependenciesToSelf().stream()
                            .filter(use -> !module(use.getOriginClass()).equals(module(each)))
                            .forEach(use -> found.add(SimpleConditionEvent.violated(each, use.getDescription())));
                }

                private String module(JavaClass each) {
                    return each.getPackageName().split("\\.", 4)[2];
                }
            };

    @ArchTest
    static final ArchRule THE_MEMORY_OF_A_CLINIC_IS_HIDDEN = classes()
            .that()
            .haveSimpleName("Diaries")
            .or()
            .haveSimpleName("FreeTimes")
            .or()
            .haveSimpleName("NoticePolicy")
            .should(STAY_IN_THEIR_MODULE);

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should(STAY_IN_THEIR_MODULE)
            .allowEmptyShould(false);

    /** The rules of the duct check are the rule book that clinicians read on screen; all others are nobody's business. */
    @ArchTest
    static final ArchRule RULES_ARE_HIDDEN = classes()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleNameEndingWith("Rule")
            .or()
            .haveSimpleName("Verdicts")
            .or()
            .haveSimpleName("TreatmentPermissions")
            .and()
            .doNotHaveFullyQualifiedName("care.milkway.triage.rules.Rule")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule OLD_DATES_ARE_NOT_USED =
            noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info|Data|Dto|DTO|[a-z]Service|Facade)");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_CLINIC = noClasses()
            .should()
            .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..domain..", "..infrastructure..");

    @ArchTest
    static final ArchRule SERVLETS_STAY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("care.milkway.page..", "..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..");

    /** What could open a transaction or ask the database beside the door. */
    @ArchTest
    static final ArchRule EVERY_STATEMENT_GOES_THROUGH_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("care.milkway.identity..", "care.milkway.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.transaction..",
                    "org.springframework.jdbc.datasource..",
                    "org.springframework.jdbc.support..",
                    "javax.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.jdbc\\.core\\.(Jdbc(Template|Operations)|namedparam\\..*)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.sql\\.(Connection|DriverManager|Statement|PreparedStatement)");

    /** Whoever brings in other keys for programs says in the matrix what they open. */
    @ArchTest
    static final ArchRule ONLY_A_DOCTORS_OFFICE_COMES_AS_A_PROGRAM = noClasses()
            .that()
            .doNotHaveSimpleName("OfficeKeys")
            .should()
            .callConstructor(Actor.Integration.class, UUID.class);

    @ArchTest
    static final ArchRule CLINICS_KNOW_NO_PAGES = noClasses()
            .that()
            .resideInAPackage("care.milkway.clinic")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("care.milkway.page..", "..web..");

    @ArchTest
    static final ArchRule THE_KERNEL_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("care.milkway.kernel..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule NULL_IS_MARKED_EVERYWHERE = classes().should(new ArchCondition<>("lie in a marked package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            JavaPackage home = type.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(type, home.getName() + " has no @NullMarked package-info"));
            }
        }
    });
}
