package io.calminer.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one-way order of the domain's packages. */
final class DomainRules {

    private static final Map<String, Set<String>> MAY_SEE = order();

    private DomainRules() {}

    private static Map<String, Set<String>> order() {
        Map<String, Set<String>> order = new LinkedHashMap<>();
        order.put("document", Set.of());
        order.put("program", Set.of());
        order.put("quantity", Set.of("document"));
        order.put("calendar", Set.of("document", "quantity"));
        order.put("formula", Set.of("document", "quantity"));
        order.put("solve", Set.of("program"));
        order.put("simulation", Set.of("program", "solve"));
        order.put("reliability", Set.of("document", "program", "solve", "simulation"));
        order.put("model", Set.of("document", "quantity", "calendar", "formula", "program", "solve"));
        Set<String> floor = with(order.get("model"), "model");
        Set<String> features = Set.of(
                "production",
                "equipment",
                "consumption",
                "costs",
                "economics",
                "taxation",
                "closure",
                "financing",
                "actuals");
        features.forEach(feature -> order.put(feature, with(floor, features.toArray(String[]::new))));
        // a fleet says how its machines fail, and a simulation draws it
        order.put("equipment", with(order.get("equipment"), "simulation"));
        Set<String> inputs = with(with(floor, features.toArray(String[]::new)), "simulation");
        order.put("maintenance", Set.of("document", "reliability"));
        order.put("project", inputs);
        order.put("valuation", with(inputs, "project"));
        order.put("sensitivity", with(inputs, "project", "valuation"));
        order.put("risk", with(inputs, "project", "valuation"));
        return order;
    }

    private static Set<String> with(Set<String> set, String... more) {
        Set<String> union = new TreeSet<>(set);
        union.addAll(Set.of(more));
        return union;
    }

    static ArchRule packagesDependOneWay(String root) {
        String domain = root + ".domain.";
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should(new ArchCondition<>("see only the packages below their own") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String from = feature(item, domain);
                        if (!MAY_SEE.containsKey(from)) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getName() + " is in '" + from + "', which has no place in the order"));
                            return;
                        }
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            String to = feature(target, domain);
                            if (target.getName().startsWith(domain)
                                    && !to.equals(from)
                                    && !MAY_SEE.get(from).contains(to)) {
                                events.add(SimpleConditionEvent.violated(
                                        item,
                                        "'" + from + "' must not see '" + to + "': " + dependency.getDescription()));
                            }
                        }
                    }
                })
                .as(
                        "the domain's packages depend one way: document, quantity, calendar, formula, program, solve; simulation; "
                                + "model; features; project; valuation; risk")
                .allowEmptyShould(true);
    }

    /** The first word of the package below the domain. */
    private static String feature(JavaClass item, String domain) {
        if (!item.getPackageName().startsWith(domain)) {
            return "";
        }
        return item.getPackageName().substring(domain.length()).split("\\.", 2)[0];
    }

    static ArchRule simulationSeesOnlyPrograms(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain.simulation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jdk.incubator.vector",
                        "org.jspecify.annotations",
                        root + ".domain.simulation..",
                        root + ".domain.program..",
                        root + ".domain.solve..")
                .as("simulation sees only java.*, program and solve")
                .because("it knows no mining and could be published alone")
                .allowEmptyShould(true);
    }

    static ArchRule nothingStaticChanges(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".domain..")
                .and()
                .areStatic()
                .should()
                .notBeFinal()
                .as("the domain has no static mutable state")
                .allowEmptyShould(true);
    }
}
