package io.optin.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.optin.docs.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The public API")
class ArchApiTest {
    private static final String SOURCES = "optin-core/src/main/java";

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|abstract|sealed|non-sealed|static) )*(?:class|interface|@interface|record|enum) (\\w+)");

    private static final Pattern EXPORTS = Pattern.compile("(?m)^ *exports ([\\w.]+);");

    @Test
    @DisplayName("has no class that anybody could extend by chance")
    void closed() {
        ApiRules.DESIGNED_FOR_EXTENSION_OR_CLOSED.check(MainClasses.ALL);
    }

    @Test
    @DisplayName("shows neither internal types nor those of other libraries")
    void signatures() {
        ApiRules.SIGNATURES_NAME_ONLY_API.check(MainClasses.ALL);
    }

    @Test
    @DisplayName("is what the module exports, and internal is not")
    void exports() {
        TreeSet<String> packages = new TreeSet<>();
        MainClasses.ALL.forEach(type -> packages.add(type.getPackageName()));
        packages.remove(MainClasses.INTERNAL);
        Matcher exports = EXPORTS.matcher(Checkout.read(Checkout.path(SOURCES + "/module-info.java")));
        assertThat(exports.results().map(found -> found.group(1))).containsExactlyElementsOf(packages);
    }

    @Test
    @DisplayName("and all else is null-marked, package by package")
    void nullMarked() {
        TreeSet<String> unmarked = new TreeSet<>();
        MainClasses.ALL.forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        });
        assertThat(unmarked).isEmpty();
    }

    @Test
    @DisplayName("says of every type since when it is there")
    void since() {
        List<String> without = new ArrayList<>();
        int types = 0;
        List<Path> sources = Stream.of(SOURCES, "optin-testkit/src/main/java", "optin-jdbc/src/main/java")
                .flatMap(module -> Checkout.filesBelow(module, ".java").stream())
                .toList();
        for (Path file : sources) {
            String source = Checkout.read(file);
            Matcher type = PUBLIC_TYPE.matcher(source);
            if (type.find() && !source.contains("package " + MainClasses.INTERNAL + ";")) {
                types++;
                if (!docOf(source, type.start()).contains("\n * @since ")) {
                    without.add(type.group(1));
                }
            }
        }
        assertThat(types).isGreaterThan(120);
        assertThat(without).isEmpty();
    }

    /** The last Javadoc comment before the place, where it belongs to what stands there. */
    private static String docOf(String source, int place) {
        int start = source.lastIndexOf("\n/**", place);
        return start < 0 ? "" : source.substring(start, place);
    }

    @Test
    @DisplayName("would be caught where it is open or leaks")
    void theRulesBite() {
        JavaClasses bad = new ClassFileImporter().importClasses(BadHabits.OpenToAll.class, LeakyApi.class);
        assertThat(ApiRules.DESIGNED_FOR_EXTENSION_OR_CLOSED
                        .evaluate(bad)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("OpenToAll");
        assertThat(ApiRules.SIGNATURES_NAME_ONLY_API
                        .evaluate(bad)
                        .getFailureReport()
                        .getDetails())
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(line -> line.contains("hidden()"))
                .anyMatch(line -> line.contains("ofLibrary") && line.contains("phonenumbers"))
                .anyMatch(line -> line.contains("ofInternals") && line.contains("Times"))
                .anyMatch(line -> line.contains("ofHidden") && line.contains("Layers"));
    }
}
