package org.paihao.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.paihao.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
class KioskArchitectureTest {
    @ArchTest
    static final ArchRule FLOW_WITHOUT_TOOLKIT = noClasses()
            .that()
            .resideInAPackage("..kiosk.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.animation..", "java.awt..")
            .because("what a kiosk decides is tried without a toolkit");

    @ArchTest
    static final ArchRule FLOW_WITHOUT_DOING = noClasses()
            .that()
            .resideInAPackage("..kiosk.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..kiosk.screen..",
                    "..kiosk.errand..",
                    "..kiosk.simulator..",
                    "java.net..",
                    "java.io..",
                    "org.slf4j..")
            .because("the flow decides; others draw, send and print");

    @ArchTest
    static final ArchRule SCREENS_ONLY_DRAW = noClasses()
            .that()
            .resideInAPackage("..kiosk.screen..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..kiosk.errand..", "..kiosk.printer..", "..kiosk.simulator..", "org.paihao.protocol..")
            .because("a view shows what the flow says and hands every touch back to it");

    @ArchTest
    static final ArchRule ERRANDS_WITHOUT_GLASS = noClasses()
            .that()
            .resideInAPackage("..kiosk.errand..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "..kiosk.screen..", "..kiosk.simulator..")
            .because("numbers, slips and reports run on threads of their own, without a screen");

    @ArchTest
    static final ArchRule PRINTER_ALONE = noClasses()
            .that()
            .resideInAPackage("..kiosk.printer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..kiosk.flow..", "..kiosk.screen..", "..kiosk.errand..", "..kiosk.simulator..", "javafx..")
            .because("a printer knows slips and bytes, not who asked for them");

    @ArchTest
    static final ArchRule CARDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..kiosk.idcard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..kiosk.flow..", "..kiosk.screen..", "..kiosk.errand..", "..kiosk.simulator..", "javafx..")
            .because("whoever reads cards tells no more than the hall may know, and to nobody by itself");

    @ArchTest
    static final ArchRule SIMULATORS_STAY_OUT = noClasses()
            .that()
            .resideOutsideOfPackage("..kiosk.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..kiosk.simulator..")
            .because("the program does not know whether its devices are real");

    @ArchTest
    static final ArchRule NO_SERIAL_LIBRARY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..")
            .because("one class, in a module of its own, knows how this serial library fails");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.paihao.kiosk.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that needs another must not be needed by it");
}
