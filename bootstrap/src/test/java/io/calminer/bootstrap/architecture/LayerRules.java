package io.calminer.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** What each module may see of the others. */
final class LayerRules {

    static final List<String> ADAPTERS = List.of("persistence", "web", "faces", "spreadsheet", "grid");

    private LayerRules() {}

    /** The optional accelerator, which the engine does without where the Vector API is not there. */
    private static final String ACCELERATOR = ".domain.simulation.vector";

    static ArchRule domainSeesOnlyJava(String root) {
        ArchRule accelerator = classes()
                .that()
                .resideInAPackage(root + ACCELERATOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jdk.incubator.vector", "org.jspecify.annotations", root + ".domain..")
                .as("the accelerator sees the Vector API besides")
                .allowEmptyShould(true);
        ArchRule rest = classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .and()
                .resideOutsideOfPackage(root + ACCELERATOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", root + ".domain..")
                .as("domain sees only java.* and JSpecify")
                .because("teams embed it without server, database or framework")
                .allowEmptyShould(true);
        return CompositeArchRule.of(rest).and(accelerator);
    }

    static ArchRule applicationSeesOnlyTheDomain(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", root + ".domain..", root + ".application..")
                .as("application sees only java.*, JSpecify and the domain")
                .because("use cases know no framework, storage or screen")
                .allowEmptyShould(true);
    }

    static ArchRule adaptersDoNotSeeEachOther(String root) {
        CompositeArchRule rule = null;
        for (String adapter : ADAPTERS) {
            String[] forbidden = java.util.stream.Stream.concat(
                            ADAPTERS.stream().filter(other -> !other.equals(adapter)),
                            java.util.stream.Stream.of("bootstrap"))
                    .map(other -> root + "." + other + "..")
                    .toArray(String[]::new);
            ArchRule one = noClasses()
                    .that()
                    .resideInAPackage(root + "." + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .as("the adapter " + adapter + " sees neither other adapters nor bootstrap")
                    .allowEmptyShould(true);
            rule = rule == null ? CompositeArchRule.of(one) : rule.and(one);
        }
        return rule;
    }

    static ArchRule launchKnowsNoServer(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".bootstrap.launch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", root + ".bootstrap.assembly..")
                .as("launch knows neither jakarta nor assembly")
                .because("the jar and the war are loaded by two class loaders")
                .allowEmptyShould(true);
    }

    static ArchRule assemblyKnowsNoLaunch(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".bootstrap.assembly..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".bootstrap.launch..")
                .as("assembly knows no launch")
                .because("the war is built without it")
                .allowEmptyShould(true);
    }

    static ArchRule packagesFormNoCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("packages form no cycles")
                .allowEmptyShould(true);
    }

    static ArchRule jpaStaysInRowsAndJpaClasses(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(".*\\.(Jpa\\w*|\\w+Row)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..")
                .as("JPA types occur only in classes named …Row or Jpa…")
                .allowEmptyShould(true);
    }
}
