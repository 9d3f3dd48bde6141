package io.calminer.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Use cases, ports, and who may see them. */
final class UseCaseRules {

    private static final Set<String> IDS = Set.of("java.util.UUID", "long", "int", "java.lang.String");

    private UseCaseRules() {}

    /**
     * A port that nothing outside implements would be found only when the server starts. A port may have its adapter in
     * application, as the check of roles has. Before the first adapter stands outside there is no server to start.
     */
    static ArchRule everyPortHasAnAdapter(String root) {
        return interfaces(
                root,
                "every top-level interface in application has an adapter; a nested one is sealed",
                (port, all) -> {
                    if (port.getEnclosingClass().isPresent()) {
                        return port.reflect().isSealed()
                                ? null
                                : "is nested but not sealed: a port stands alone, a result is sealed";
                    }
                    boolean adapted = port.getAllSubclasses().stream().anyMatch(type -> !type.isInterface());
                    return adapted || !anyAdapterOutside(all, root) ? null : "has no adapter";
                });
    }

    private static boolean anyAdapterOutside(Collection<JavaClass> classes, String root) {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(root + ".") && !inApplication(type, root))
                .anyMatch(type -> type.getAllRawInterfaces().stream()
                        .anyMatch(port -> port.isTopLevelClass() && inApplication(port, root)));
    }

    static ArchRule everyUseCaseAsksAccess(String root) {
        return useCases(root, "every use case asks Access in its public method", useCase -> {
            List<JavaMethod> silent = publicMethods(useCase).stream()
                    .filter(method -> method.getMethodCallsFromSelf().stream()
                            .noneMatch(call ->
                                    call.getTargetOwner().getSimpleName().equals("Access")
                                            && Set.of("require", "open").contains(call.getName())))
                    .toList();
            return silent.isEmpty()
                    ? null
                    : "does not ask Access in " + silent.get(0).getName()
                            + "(): call access.require(…) or access.open(…) there";
        });
    }

    static ArchRule aUseCaseHasOnePublicMethod(String root) {
        return useCases(root, "a use case is a final class with one public method", useCase -> {
            boolean open = !useCase.getModifiers().contains(JavaModifier.FINAL);
            int count = publicMethods(useCase).size();
            return count == 1 && !open ? null : (open ? "is not final and " : "") + "has " + count + " public methods";
        });
    }

    static ArchRule aUseCaseTakesARequestAnIdOrNothing(String root) {
        return useCases(root, "a public method of a use case takes its Request, an id or nothing", useCase -> {
            for (JavaMethod method : publicMethods(useCase)) {
                List<JavaClass> parameters = method.getRawParameterTypes();
                if (parameters.size() > 1 || !parameters.stream().allMatch(type -> isRequestOrId(type, useCase))) {
                    return "takes "
                            + parameters.stream().map(JavaClass::getSimpleName).toList() + " in " + method.getName()
                            + "(): gather them in a nested record Request";
                }
            }
            return null;
        });
    }

    private static boolean isRequestOrId(JavaClass type, JavaClass useCase) {
        return type.getName().equals(useCase.getName() + "$Request")
                || type.getSimpleName().endsWith("Id")
                || IDS.contains(type.getName());
    }

    static ArchRule pagesAndResourcesSeeNoPorts(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".web..", root + ".faces..")
                .should(condition(
                        "see use cases, never ports",
                        page -> page.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                                .filter(target -> target.isInterface()
                                        && target.isTopLevelClass()
                                        && inApplication(target, root)
                                        && !page.isAssignableTo(target.getName()))
                                .findFirst()
                                .map(port -> "sees the port " + port.getSimpleName() + ": call a use case")
                                .orElse(null)))
                .as("pages and resources see use cases, never ports (but those that they are the adapter of)")
                .allowEmptyShould(true);
    }

    private static List<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    private static ArchRule useCases(String root, String text, Function<JavaClass, @Nullable String> complaint) {
        return classes()
                .that(DescribedPredicate.describe("are use cases", type -> isUseCase(type, root)))
                .should(condition(text, complaint))
                .as(text)
                .allowEmptyShould(true);
    }

    /** A public top-level class of application that is made with what it needs and is no value, choice or failure. */
    private static boolean isUseCase(JavaClass type, String root) {
        return inApplication(type, root)
                && type.isTopLevelClass()
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAssignableTo(Throwable.class)
                && type.getConstructors().stream()
                        .anyMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static ArchRule interfaces(
            String root, String text, BiFunction<JavaClass, Collection<JavaClass>, @Nullable String> complaint) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are interfaces of application",
                        type -> inApplication(type, root)
                                && type.isInterface()
                                && !type.isAnnotation()
                                && !type.getSimpleName().equals("package-info")))
                .should(new ArchCondition<>(text) {
                    private Collection<JavaClass> all = List.of();

                    @Override
                    public void init(Collection<JavaClass> ports) {
                        all = ports.stream()
                                .flatMap(port -> port.getAllSubclasses().stream())
                                .toList();
                    }

                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String told = complaint.apply(item, all);
                        if (told != null) {
                            events.add(SimpleConditionEvent.violated(item, item.getName() + " " + told));
                        }
                    }
                })
                .as(text)
                .allowEmptyShould(true);
    }

    private static boolean inApplication(JavaClass type, String root) {
        return (type.getPackageName() + ".").startsWith(root + ".application.");
    }

    private static ArchCondition<JavaClass> condition(String text, Function<JavaClass, @Nullable String> complaint) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String told = complaint.apply(item);
                if (told != null) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " " + told));
                }
            }
        };
    }
}
