package io.optin.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom in the testkit. */
class ArchTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPath(Path.of(System.getProperty("optin.root"), "optin-testkit", "target", "classes"));

    private static ArchRule without(String library, String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    @Test
    void scenariosRunWithoutATestFramework() {
        String[] scenarios = {"io.optin.testkit.scenario"};
        without("org.junit..", scenarios).check(ALL);
        without("org.assertj..", scenarios).check(ALL);
        without("net.jqwik..", scenarios).check(ALL);
        assertThat(without("com.fasterxml..", scenarios).evaluate(ALL).hasViolation())
                .isTrue();
    }

    @Test
    void onlyItsOwnPackageKnowsJqwik() {
        ArchRule rule = without("net.jqwik..", "io.optin.testkit", "io.optin.testkit.conformance");
        rule.check(ALL);
        assertThat(without("net.jqwik..", "io.optin.testkit.jqwik")
                        .evaluate(ALL)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void packagesAreFreeOfCyclesAndMarked() {
        SlicesRuleDefinition.slices()
                .matching("io.optin.testkit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        assertThat(ALL)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                        .isTrue());
    }

    @Test
    void publicClassesCannotBeExtendedByChance() {
        assertThat(ALL.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .isEmpty();
    }
}
