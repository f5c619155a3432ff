package io.optin.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the stores may know: the JDK and the core, and no driver. */
class ArchTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPath(Path.of(System.getProperty("optin.root"), "optin-jdbc", "target", "classes"));

    @Test
    void nothingButTheCoreAndTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.optin..", "java..", "javax.sql..", "org.jspecify..")
                .check(ALL);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("io.optin.internal..", "io.optin.memory..")
                .check(ALL);
    }

    @Test
    void onlyWhatHostsUseIsPublic() {
        assertThat(ALL.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "Database",
                        "JdbcSchema",
                        "JdbcSettings",
                        "JdbcStoreException",
                        "JdbcStores",
                        "JdbcVerifier",
                        "SchemaReport",
                        "StoreDifference",
                        "VerificationReport");
        assertThat(ALL)
                .allSatisfy(type -> assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                        .isTrue());
    }
}
