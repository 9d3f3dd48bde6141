package io.calminer.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Names that say nothing. */
final class NamingRules {

    private NamingRules() {}

    static ArchRule noEmptyNames(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*[.$](Abstract\\w+|\\w*(Impl|Utils?|Helper|Manager|Base|Dto|DTO))(\\$.*)?")
                .as("no class is called …Impl, …Util, …Helper, …Manager, …Base, …Dto or Abstract…")
                .because("a class is named with the field's word for what it is")
                .allowEmptyShould(true);
    }

    static ArchRule noTechnicalPackages(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(
                        ".*\\.(ports?|services?|dtos?|mappers?|impl|utils?|common|helpers?|managers?|misc)\\..*")
                .as("no package is called port, service, dto, mapper, impl, util, common or helper")
                .because("packages are features")
                .allowEmptyShould(true);
    }
}
