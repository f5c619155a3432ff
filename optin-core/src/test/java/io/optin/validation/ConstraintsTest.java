package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.docs.Checkout;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all constraints have in common. */
class ConstraintsTest {
    private static final String HOME = "optin-core/src/main/java/io/optin/validation";
    private static final String MESSAGES = "optin-core/src/main/resources/ContributorValidationMessages.properties";

    static List<Class<? extends Annotation>> constraints() throws ClassNotFoundException {
        List<Class<? extends Annotation>> constraints = new ArrayList<>();
        for (Path file : Checkout.filesBelow(HOME, ".java")) {
            if (Checkout.read(file).contains("\npublic @interface ")) {
                String name = file.getFileName().toString().replace(".java", "");
                constraints.add(Class.forName("io.optin.validation." + name).asSubclass(Annotation.class));
            }
        }
        return constraints;
    }

    @Test
    void areThese() throws Exception {
        assertThat(constraints())
                .containsExactly(
                        CompliantConsent.class, CompliantPrompt.class, ConsentWording.class, WhatsAppNumber.class);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void standWhereConstraintsStandAndCanBeRepeated(Class<? extends Annotation> constraint) throws Exception {
        Class<? extends Annotation> list = get(constraint, Repeatable.class).value();
        assertThat(list.getSimpleName()).isEqualTo("List");
        assertThat(list.getMethod("value").getReturnType())
                .isEqualTo(Array.newInstance(constraint, 0).getClass());
        for (Class<? extends Annotation> type : List.of(constraint, list)) {
            assertThat(get(type, Retention.class).value()).isEqualTo(RetentionPolicy.RUNTIME);
            assertThat(type.isAnnotationPresent(Documented.class)).isTrue();
            assertThat(get(type, Target.class).value())
                    .containsExactlyInAnyOrder(
                            ElementType.METHOD,
                            ElementType.FIELD,
                            ElementType.ANNOTATION_TYPE,
                            ElementType.CONSTRUCTOR,
                            ElementType.PARAMETER,
                            ElementType.TYPE_USE);
        }
        assertThat(get(constraint, Constraint.class).validatedBy()).isNotEmpty();
    }

    @Test
    void haveTheirMessagesInTheFileAndNoneIsLeftOver() throws Exception {
        TreeMap<String, String> inFile = new TreeMap<>();
        messages().forEach((key, text) -> inFile.put("{" + key + "}", text.toString()));
        List<Object> named = new ArrayList<>();
        for (Class<? extends Annotation> constraint : constraints()) {
            assertThat(constraint.getMethod("message").getDefaultValue())
                    .isEqualTo("{" + constraint.getName() + ".message}");
            named.add("{" + constraint.getName() + ".message}");
        }
        assertThat(inFile.keySet())
                .containsExactlyElementsOf(named.stream().map(Object::toString).toList());
        assertThat(inFile.values()).allMatch(text -> text.startsWith("must be ") && !text.contains("{"));
    }

    @Test
    void haveTheirMessagesSortedAndInAscii() {
        String text = Checkout.read(Checkout.path(MESSAGES));
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
        assertThat(text.lines().filter(line -> !line.startsWith("#"))).isSorted();
    }

    /** A message of the host's may hold one of ours: the provider finds the file. */
    record Form(
            @WhatsAppNumber(message = "{io.optin.validation.WhatsAppNumber.message}, please")
            String number) {}

    @Test
    void haveMessagesThatTheProviderFinds() {
        assertThat(Provider.complaints(new Form("hello")))
                .containsExactly("number: must be a phone number for WhatsApp, please");
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(Checkout.read(Checkout.path(MESSAGES))));
        return messages;
    }

    private static <A extends Annotation> A get(Class<?> type, Class<A> annotation) {
        return Objects.requireNonNull(type.getAnnotation(annotation));
    }
}
