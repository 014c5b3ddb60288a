package org.paihao.look;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.paihao.look", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_LOOK_KNOWS_NO_HALL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.paihao.protocol..",
                    "org.paihao.server..",
                    "org.paihao.display..",
                    "org.paihao.kiosk..",
                    "java.net.http..",
                    "java.sql..")
            .because("colours, type and parts are the same for every screen, whatever it shows");

    @ArchTest
    static final ArchRule THE_FINGER_KNOWS_NO_LOOK = noClasses()
            .that()
            .resideInAPackage("..look.finger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.paihao.look")
            .because("a finger touches any scene");

    @ArchTest
    static final ArchRule WORDS_KNOW_NO_SCREEN = noClasses()
            .that()
            .haveSimpleName("Words")
            .or()
            .haveSimpleName("Language")
            .or()
            .haveSimpleName("Languages")
            .or()
            .haveSimpleName("HallDate")
            .or()
            .haveSimpleName("Glass")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .because("view-models use them and are tested without a toolkit");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.paihao.(look..)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");
}
