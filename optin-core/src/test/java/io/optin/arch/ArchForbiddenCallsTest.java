package io.optin.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calls that ask the machine for a clock, a locale, a zone, a charset or the console")
class ArchForbiddenCallsTest {
    @Test
    @DisplayName("are in no main class")
    void none() {
        ForbiddenCalls.RULE.check(MainClasses.ALL);
    }

    @Test
    @DisplayName("are found, every one of them, in a class that makes them")
    void theRuleBites() {
        List<String> found = ForbiddenCalls.RULE
                .evaluate(new ClassFileImporter().importClasses(BadHabits.class))
                .getFailureReport()
                .getDetails();
        List<String> methods = Arrays.stream(BadHabits.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
        assertThat(methods)
                .hasSizeGreaterThan(15)
                .allSatisfy(method -> assertThat(found).anyMatch(line -> line.contains("BadHabits." + method + "(")));
    }
}
