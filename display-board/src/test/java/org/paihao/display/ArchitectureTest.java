package org.paihao.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.paihao.display", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_BOARD_KNOWS_NO_PAD = noClasses()
            .that()
            .resideInAPackage("..display.board..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..display.evaluator..")
            .because("the board and the evaluator are two programs on two machines");

    @ArchTest
    static final ArchRule THE_PAD_KNOWS_NO_BOARD = noClasses()
            .that()
            .resideInAPackage("..display.evaluator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..display.board..", "..display.voice..")
            .because("the board and the evaluator are two programs on two machines");

    @ArchTest
    static final ArchRule THE_VOICE_KNOWS_NO_SCREEN = noClasses()
            .that()
            .resideInAPackage("..display.voice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..display.board..", "javafx..")
            .because("what is spoken is decided without a screen and tested without sound");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_TOOLKIT = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .haveSimpleNameEndingWith("Face")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.application..",
                    "javafx.animation..",
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.css..",
                    "javafx.geometry..",
                    "javafx.util..",
                    "javafx.embed..")
            .because("a view-model decides and a view draws: decisions are tested without a toolkit");

    @ArchTest
    static final ArchRule NO_SCREEN_KNOWS_THE_SERVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.paihao.server..", "org.paihao.kiosk..", "java.sql..")
            .because("screens speak to the server by the protocol only");

    @ArchTest
    static final ArchRule ONLY_PROGRAMS_ARE_PUBLIC_DOORS = classes()
            .that()
            .resideInAnyPackage("..display.evaluator..", "..display.window..")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveSimpleNameEndingWith("Program")
            .because("a program has one door");

    @ArchTest
    static final ArchRule A_WINDOW_NEEDS_NO_SCREEN = noClasses()
            .that()
            .resideInAPackage("..display.window..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..display.board..", "..display.evaluator..", "..display.voice..", "javafx..")
            .because("a window without a PC is served by a program without a screen");

    @ArchTest
    static final ArchRule SIMULATORS_STAY_OUT = noClasses()
            .that()
            .resideInAPackage("..display.window..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..display.simulator..")
            .because("the program does not know whether its devices are real");

    @ArchTest
    static final ArchRule SIMULATORS_UNDERSTAND_BY_THEMSELVES = noClasses()
            .that()
            .resideInAPackage("..display.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..display.window..")
            .because("what shares a driver's code shares its mistakes");

    @ArchTest
    static final ArchRule NO_SERIAL_LIBRARY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..")
            .because("one class, in a module of its own, knows how this serial library fails");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.paihao.display.(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");
}
