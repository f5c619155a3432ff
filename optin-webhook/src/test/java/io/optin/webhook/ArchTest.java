package io.optin.webhook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the module may use, and what it shows. */
class ArchTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPath(Path.of(System.getProperty("optin.root"), "optin-webhook", "target", "classes"));

    @Test
    void readsAndMeansWithoutClockOrStore() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Reader")
                .or()
                .haveSimpleNameEndingWith("Meaning")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.optin", "io.optin.spi", "io.optin.memory", "java.sql")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(ALL);
    }

    @Test
    void onlyWhatReadsKnowsTheParser() {
        assertThat(ALL.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(arrow ->
                                        arrow.getTargetClass().getPackageName().startsWith("com.fasterxml")))
                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrder("JsonCursor", "BodyReader");
    }

    @Test
    void everythingIsNullMarkedAndPublicClassesCannotBeExtendedByChance() {
        assertThat(ALL)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                        .isTrue());
        assertThat(ALL.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }
}
