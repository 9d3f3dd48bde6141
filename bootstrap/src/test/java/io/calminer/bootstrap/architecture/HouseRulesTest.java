package io.calminer.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The code obeys every rule, and every rule fails where a fixture breaks it. */
class HouseRulesTest {

    private static final String ROOT = "io.calminer";
    private static final String FIXTURES = HouseRulesTest.class.getPackageName() + ".fixture.";

    private static final JavaClasses CODE = Modules.classes();
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURES);

    /** A rule, the fixture that breaks it and what the failure must say. */
    private record House(Function<String, ArchRule> rule, String fixture, List<String> told) {

        House(Function<String, ArchRule> rule, String fixture, String... told) {
            this(rule, fixture, List.of(told));
        }
    }

    private static final List<House> RULES = List.of(
            new House(LayerRules::domainSeesOnlyJava, "framework", "Annotated", "jakarta.persistence", "Fast"),
            new House(LayerRules::applicationSeesOnlyTheDomain, "framework", "Remembering", "jakarta.persistence"),
            new House(LayerRules::adaptersDoNotSeeEachOther, "adapters", "adapter faces", "web.Resource"),
            new House(LayerRules::launchKnowsNoServer, "loaders", "launch.Start", "assembly.Wiring"),
            new House(LayerRules::assemblyKnowsNoLaunch, "loaders", "assembly.Wiring", "launch.Start"),
            new House(LayerRules::packagesFormNoCycles, "cycle", "Cycle detected", "Hen", "Egg"),
            new House(LayerRules::jpaStaysInRowsAndJpaClasses, "framework", "Annotated"),
            new House(DomainRules::packagesDependOneWay, "upwards", "'quantity' must not see 'model'", "'weather'"),
            new House(DomainRules::simulationSeesOnlyPrograms, "upwards", "Draws", "model.Line"),
            new House(DomainRules::nothingStaticChanges, "chance", "Dice.rolls"),
            new House(PurityRules::noWallClock, "clock", "LocalDate.now", "System.nanoTime", "ZoneId.systemDefault"),
            new House(PurityRules::noDefaultLocale, "locale", "formatted", "String.format", "toLowerCase", "ofPattern"),
            new House(PurityRules::noDefaultCharset, "charset", "getBytes", "InputStreamReader", "String.<init>([B)"),
            new House(PurityRules::noUnseededChance, "chance", "Random.<init>", "Math.random", "UUID", "shuffle"),
            new House(PurityRules::noInexactMathematics, "mathematics", "Math.exp", "Math.pow"),
            new House(UseCaseRules::everyPortHasAnAdapter, "usecases", "Scenarios has no adapter", "not sealed"),
            new House(UseCaseRules::everyUseCaseAsksAccess, "usecases", "DeleteScenario does not ask Access"),
            new House(UseCaseRules::aUseCaseHasOnePublicMethod, "usecases", "is not final and has 2 public methods"),
            new House(UseCaseRules::aUseCaseTakesARequestAnIdOrNothing, "usecases", "[String, String] in rename()"),
            new House(UseCaseRules::pagesAndResourcesSeeNoPorts, "usecases", "sees the port Scenarios"),
            new House(NamingRules::noEmptyNames, "names", "ScenarioManager", "AbstractCost"),
            new House(NamingRules::noTechnicalPackages, "names", "util.Strings"));

    @TestFactory
    Stream<DynamicTest> theCodeObeysEveryRule() {
        return RULES.stream().map(house -> {
            ArchRule rule = house.rule().apply(ROOT);
            return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnTheFixtureThatBreaksIt() {
        return RULES.stream().map(house -> {
            ArchRule rule = house.rule().apply(FIXTURES + house.fixture());
            return DynamicTest.dynamicTest(rule.getDescription(), () -> {
                var result = rule.evaluate(BROKEN);
                assertThat(result.hasViolation()).isTrue();
                assertThat(result.getFailureReport().toString()).contains(house.told());
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleAllowsTheFixtureThatObeys() {
        return RULES.stream().map(house -> {
            ArchRule rule = house.rule().apply(FIXTURES + "good");
            return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(BROKEN));
        });
    }

    @Test
    void theClassesOfEveryModuleAreRead() {
        for (String module : Modules.names()) {
            assertThat(Modules.classes(module)).isDirectory();
        }
        assertThat(CODE.size()).isGreaterThan(100);
    }

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(SourceRules.tooLong(Modules.sourcesAndTests())).isEmpty();
        assertThat(SourceRules.tooLong(Modules.resources())).isEmpty();
    }

    @Test
    void noMethodIsLongerThan40Lines() {
        assertThat(SourceRules.longMethods(Modules.sources())).isEmpty();
    }

    @Test
    void theRuleOfLongMethodsFailsOnOne(@TempDir Path folder) throws IOException {
        String type =
                "final class Long {\n\n    private static int sum(\n            int one, int other) {\n%s    }\n}\n";
        Path file = folder.resolve("Long.java");
        Files.writeString(file, type.formatted("        sum(1, 2);\n".repeat(38)));
        assertThat(SourceRules.longMethods(List.of(folder))).isEmpty();
        Files.writeString(file, type.formatted("        sum(1, 2);\n".repeat(39)));
        assertThat(SourceRules.longMethods(List.of(folder)))
                .singleElement()
                .asString()
                .contains("Long.java:3 has 41 lines");
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        assertThat(SourceRules.unexplained(Modules.sources())).isEmpty();
    }

    @Test
    void sourceRulesFailOnSourcesThatBreakThem(@TempDir Path folder) throws IOException {
        Path shortFile = folder.resolve("Short.java");
        Files.writeString(shortFile, "package short;\n".repeat(400));
        assertThat(SourceRules.tooLong(List.of(folder))).isEmpty();
        Files.writeString(shortFile, "package short;\n".repeat(401));
        assertThat(SourceRules.tooLong(List.of(folder)))
                .singleElement()
                .asString()
                .contains("401 lines");
        Files.writeString(folder.resolve("short.js"), ";\n".repeat(402));
        assertThat(SourceRules.tooLong(List.of(folder))).hasSize(2).anyMatch(told -> told.contains("402 lines"));

        assertThat(SourceRules.unexplained(List.of(folder))).hasSize(1);
        Path info = folder.resolve("package-info.java");
        Files.writeString(info, "@NullMarked\npackage silent;\n");
        assertThat(SourceRules.unexplained(List.of(folder))).hasSize(1);
        Files.writeString(info, "/** Costs. */\n@NullMarked\npackage costs;\n");
        assertThat(SourceRules.unexplained(List.of(folder))).isEmpty();
    }
}
