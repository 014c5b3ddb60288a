package org.paihao.serial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.paihao.serial", importOptions = ImportOption.DoNotIncludeTests.class)
class SerialArchitectureTest {
    @ArchTest
    static final ArchRule ONE_SERIAL_CLASS = noClasses()
            .that()
            .doNotHaveSimpleName("SerialLine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..")
            .because("one class knows how this serial library fails, and another library can take its place");
}
