package io.optin.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The packages of the main code")
class ArchLayersTest {
    @Test
    @DisplayName("all have a place in the order")
    void placed() {
        assertThat(MainClasses.ALL).hasSizeGreaterThan(100);
        assertThat(Layers.OF_CORE.unplaced(MainClasses.ALL)).isEmpty();
    }

    @Test
    @DisplayName("use only those below them")
    void arrows() {
        Layers.OF_CORE.rule().check(MainClasses.ALL);
    }

    @Test
    @DisplayName("are free of cycles")
    void cycles() {
        slices().assignedFrom(packages()).should().beFreeOfCycles().check(MainClasses.ALL);
    }

    @Test
    @DisplayName("use slf4j in the ledger, libphonenumber in contact, jakarta in validation, and nowhere else")
    void thirdParties() {
        onlyIn("org.slf4j..", "io.optin.ledger").check(MainClasses.ALL);
        onlyIn("com.google.i18n..", "io.optin.contact").check(MainClasses.ALL);
        onlyIn("jakarta..", "io.optin.validation").check(MainClasses.ALL);
    }

    @Test
    @DisplayName("use nothing from elsewhere but the JDK and the dependencies that core may have")
    void nothingElse() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                        "io.optin..",
                        "java..",
                        "javax.crypto..",
                        "org.jspecify.annotations",
                        "org.slf4j",
                        "com.google.i18n.phonenumbers",
                        "jakarta.validation..")))
                .check(MainClasses.ALL);
    }

    @Test
    @DisplayName("that judge do no I/O, read no clock and log nothing")
    void purity() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.optin.policy",
                        "io.optin.policy.rules",
                        "io.optin.consent",
                        "io.optin.contact",
                        "io.optin.conversation",
                        "io.optin.message",
                        "io.optin.template")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.sql..", "org.slf4j..")
                        .or(DescribedPredicate.describe(
                                "java.time.Clock", type -> type.isEquivalentTo(java.time.Clock.class))))
                .because("every answer is a pure function of facts and an instant; shells hold clocks, stores and logs")
                .check(MainClasses.ALL);
    }

    @Test
    @DisplayName("would be caught where an arrow leads up")
    void theRuleBites() {
        List<String> upsideDown = new ArrayList<>(Layers.OF_CORE.lowestFirst());
        Collections.reverse(upsideDown);
        assertThat(new Layers(upsideDown).rule().evaluate(MainClasses.ALL).hasViolation())
                .isTrue();
        assertThat(new Layers(List.of("io.optin.error")).unplaced(MainClasses.ALL))
                .contains("io.optin", "io.optin.policy.rules");
        assertThat(onlyIn("org.slf4j..", "io.optin.contact")
                        .evaluate(MainClasses.ALL)
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule onlyIn(String library, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + home + " speaks to it, so that it can be replaced");
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Layers.isOurs(type.getPackageName())
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
