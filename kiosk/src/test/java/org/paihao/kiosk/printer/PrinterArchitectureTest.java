package org.paihao.kiosk.printer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.paihao.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
final class PrinterArchitectureTest {
    @ArchTest
    static final ArchRule onePackageKnowsTheByteBuilder = noClasses()
            .that()
            .resideOutsideOfPackage("org.paihao.kiosk.printer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.anastaciocintra..")
            .because("above all the simulator must understand ESC/POS by itself");

    @ArchTest
    static final ArchRule thePrinterKnowsNoScreen = classes()
            .that()
            .resideInAPackage("org.paihao.kiosk.printer..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.paihao.kiosk.printer..",
                    "org.paihao.serial..",
                    "org.paihao.protocol..",
                    "com.github.anastaciocintra..",
                    "io.nayuki..",
                    "org.slf4j..",
                    "java..")
            .because("paper is printed the same whatever the screen shows");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.paihao.kiosk.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part of the kiosk can be read by itself");
}
