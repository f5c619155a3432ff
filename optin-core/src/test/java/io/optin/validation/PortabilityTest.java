package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.optin.World;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.docs.Checkout;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Severity;
import io.optin.policy.rules.Editions;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any provider of Jakarta Bean Validation")
class PortabilityTest {
    private static final Clock CLOCK = Clock.fixed(World.START, ZoneOffset.UTC);
    private static final List<ConsentPrompt> PROMPTS = List.of(
            CompliantPromptTest.COMPLIANT,
            CompliantPromptTest.BROKEN,
            CompliantPromptTest.form("Get news. [First name] [Last name] [First name], unless you untick this box.")
                    .preselected(true)
                    .impliedBy("By ordering you agree.")
                    .optOutInstructions("Reply BYEBYE or CIAOCIAO to opt out.")
                    .build(),
            CompliantPromptTest.form("By placing your order you agree to receive offers, and by signing up you agree"
                            + " to receive offers.")
                    .build(),
            CompliantPromptTest.form("I d\u043e not w\u0430nt \u200bthis \u200bon WhatsApp.")
                    .build());

    @Test
    @DisplayName("can make and set up the validators that the constraints name, and gets a violation for each finding")
    void aViolationForEachFinding() {
        int findings = 0;
        for (PolicyEdition edition : Editions.all()) {
            for (Severity severity : Severity.values()) {
                for (ConsentPrompt prompt : PROMPTS) {
                    findings += judgePrompt(edition, severity, prompt);
                    findings += judgeConsent(edition, severity, prompt);
                    findings += judgeWording(edition, severity, prompt);
                }
            }
        }
        assertThat(findings).isGreaterThan(300);
    }

    private static int judgePrompt(PolicyEdition edition, Severity severity, ConsentPrompt prompt) {
        PolicyReport report =
                PolicyValidator.of(edition).validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));
        CompliantPrompt constraint = annotation(
                CompliantPrompt.class,
                Map.of(
                        "channel",
                        Channel.WEBSITE,
                        "types",
                        new String[] {"shipping_updates"},
                        "edition",
                        edition.id(),
                        "severity",
                        severity));
        return assertAsMany(violations(constraint, ConsentPrompt.class, prompt), report, severity);
    }

    private static int judgeConsent(PolicyEdition edition, Severity severity, ConsentPrompt prompt) {
        Consent consent = Consent.builder()
                .contact(World.ADA)
                .channel(Channel.WEBSITE)
                .types(InformationType.SHIPPING_UPDATES)
                .action(ConsentAction.SIGNED)
                .number(NumberSource.PREFILLED)
                .prompt(prompt)
                .at(World.START)
                .build();
        ConsentSubmission submission = new ConsentSubmission(consent, World.START);
        PolicyReport report = PolicyValidator.of(edition).validate(submission);
        CompliantConsent constraint =
                annotation(CompliantConsent.class, Map.of("edition", edition.id(), "severity", severity));
        List<String> violations = violations(constraint, ConsentSubmission.class, submission);
        assertThat(violations(constraint, Consent.class, consent).stream().map(violation -> "consent." + violation))
                .isEqualTo(violations);
        return assertAsMany(violations, report, severity);
    }

    private static int judgeWording(PolicyEdition edition, Severity severity, ConsentPrompt prompt) {
        PolicyReport report = PolicyValidator.of(edition)
                .validate(
                        CompliantPromptTest.form(prompt.wording())
                                .whatsappLogo(true)
                                .build(),
                        Channel.WEBSITE,
                        Set.of(InformationType.SHIPPING_UPDATES));
        ConsentWording constraint = annotation(
                ConsentWording.class,
                Map.of(
                        "channel",
                        Channel.WEBSITE,
                        "types",
                        new String[] {"shipping_updates"},
                        "business",
                        "Acme",
                        "edition",
                        edition.id(),
                        "severity",
                        severity));
        return assertAsMany(violations(constraint, CharSequence.class, prompt.wording()), report, severity);
    }

    @Test
    @DisplayName("is told why a text is no number")
    void numbers() {
        WhatsAppNumber constraint = annotation(WhatsAppNumber.class, Map.of("region", "US"));
        assertThat(violations(constraint, CharSequence.class, "(415) 555-2671")).isEmpty();
        assertThat(violations(constraint, CharSequence.class, "hello"))
                .containsExactly(": must be a phone number, and does not read as one");
    }

    private static int assertAsMany(List<String> violations, PolicyReport report, Severity severity) {
        int expected = severity == Severity.ERROR
                ? report.errors().size()
                : report.violations().size();
        assertThat(violations).as(report.explain()).hasSize(expected).doesNotHaveDuplicates();
        return expected;
    }

    @Test
    @DisplayName("needs no class of Hibernate for it, nor does it name one")
    void nothingOfHibernate() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..")
                .check(new ClassFileImporter()
                        .importPath(Checkout.path("optin-core/target/classes/io/optin/validation")));
    }

    /** What the constraint's validator for a type tells a provider. */
    private static List<String> violations(Annotation constraint, Class<?> type, Object value) {
        FakeContext context = new FakeContext((String) attribute(constraint.annotationType(), "message"), CLOCK);
        boolean valid = validator(constraint, type).isValid(value, context.context());
        assertThat(valid).isEqualTo(context.violations().isEmpty());
        return context.violations();
    }

    @SuppressWarnings("unchecked") // the validator of that type is for that constraint and that value
    private static <A extends Annotation> ConstraintValidator<A, Object> validator(A constraint, Class<?> type) {
        Constraint meta = Objects.requireNonNull(constraint.annotationType().getAnnotation(Constraint.class));
        Class<?> found = Arrays.stream(meta.validatedBy())
                .filter(candidate -> judged(candidate) == type)
                .findFirst()
                .orElseThrow();
        try {
            ConstraintValidator<A, Object> validator =
                    (ConstraintValidator<A, Object>) found.getConstructor().newInstance();
            validator.initialize(constraint);
            return validator;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object judged(Class<?> validator) {
        return ((ParameterizedType) validator.getGenericInterfaces()[0]).getActualTypeArguments()[1];
    }

    private static Object attribute(Class<? extends Annotation> constraint, String name) {
        try {
            return Objects.requireNonNull(constraint.getMethod(name).getDefaultValue(), name);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static <A extends Annotation> A annotation(Class<A> type, Map<String, Object> attributes) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getName().equals("annotationType")
                        ? type
                        : attributes.containsKey(method.getName())
                                ? attributes.get(method.getName())
                                : attribute(type, method.getName())));
    }
}
