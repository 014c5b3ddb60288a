package org.paihao.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;

/** Routes ask desks, desks ask stores, stores ask the storage; features form no cycle. */
@AnalyzeClasses(packages = "org.paihao.server", importOptions = DoNotIncludeTests.class)
class ServerArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.paihao.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read, tested and replaced only where what it stands on does not stand on it");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_COMPOSITION = noClasses()
            .that()
            .resideInAPackage("org.paihao.server.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.paihao.server")
            .because("the parts are put together in one place, and none of them knows how");

    @ArchTest
    static final ArchRule SQL_IS_SPOKEN_BY_STORES = noClasses()
            .that()
            .resideOutsideOfPackage("..server.storage..")
            .and()
            .haveNameNotMatching(".*(Store|Row)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..").and(not(type(SQLException.class))))
            .because("a table is known to its store alone; acts only let its SQLException pass");

    @ArchTest
    static final ArchRule HTTP_IS_SPOKEN_BY_ROUTES = noClasses()
            .that()
            .resideOutsideOfPackage("..server.http..")
            .and()
            .haveNameNotMatching(".*Routes(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..")
            .because("what a hall does is the same, whoever asks for it and how");

    @ArchTest
    static final ArchRule DESKS_DO_NOT_KNOW_WHO_ASKS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Desk")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Routes").or(resideInAPackage("..server.http..")))
            .because("a desk decides and acts; routes parse, authorise, ask it and answer");

    @ArchTest
    static final ArchRule STORES_DECIDE_NOTHING = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Desk")
                    .or(simpleNameEndingWith("Routes"))
                    .or(resideInAPackage("..server.http..")))
            .because("a store holds SQL; what may be done is decided before it is asked");

    @ArchTest
    static final ArchRule STORAGE_KNOWS_NO_FEATURE = classes()
            .that()
            .resideInAPackage("..server.storage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.slf4j..",
                    "com.fasterxml.jackson..",
                    "org.flywaydb..",
                    "..server.storage..",
                    "..server.clock..")
            .because("the books keep whatever a feature writes, and know of none");

    @ArchTest
    static final ArchRule A_TICKETS_LIFE_IS_PLAIN_JAVA = classes()
            .that()
            .haveSimpleNameStartingWith("TicketLife")
            .or()
            .haveSimpleName("PaperLife")
            .or()
            .haveSimpleName("TicketNumber")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.paihao.protocol", "..server.ticket..")
            .because("the rules of a ticket can be read and tested without server, database or clock");

    @ArchTest
    static final ArchRule WAITING_IS_RECKONED_IN_PLAIN_JAVA = classes()
            .that()
            .haveSimpleNameStartingWith("WaitingTime")
            .or()
            .haveSimpleNameStartingWith("Pace")
            .or()
            .haveSimpleName("Spread")
            .or()
            .haveSimpleName("DayTrace")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .and(not(resideInAPackage("java.sql..")))
                    .or(resideInAPackage("..server.estimate..")))
            .because("a waiting time is decided in one place, from numbers alone, for the hall as for a file");

    @ArchTest
    static final ArchRule RATINGS_STAY_WITH_THEIR_OWN = noClasses()
            .that()
            .resideOutsideOfPackage("..server.rating..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.paihao.server.rating.Rating")
            .because("no view, report or log can tell a level that it cannot see");
}
