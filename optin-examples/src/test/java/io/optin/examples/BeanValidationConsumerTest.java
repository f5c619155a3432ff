package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.TypeResolver;
import jakarta.el.ExpressionFactory;
import jakarta.validation.Validation;
import java.nio.file.Path;
import org.glassfish.expressly.ExpressionFactoryImpl;
import org.hibernate.validator.HibernateValidator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The constraints on the module path: named by a record of an application's, run by Hibernate Validator. */
class BeanValidationConsumerTest {
    private static final String MODULE = """
            module consumer {
                requires io.optin.core;
                requires jakarta.validation;
                requires jakarta.el; // Hibernate Validator needs it and does not require it

                opens consumer to org.hibernate.validator;
            }
            """;
    private static final String SIGN_UP = """
            package consumer;

            import io.optin.consent.Consent;
            import io.optin.validation.CompliantConsent;
            import io.optin.validation.WhatsAppNumber;
            import java.util.List;

            record SignUp(
                    @WhatsAppNumber(region = "US") String number,
                    List<@WhatsAppNumber(message = "{io.optin.validation.WhatsAppNumber.message}, please") String> others,
                    @CompliantConsent Consent consent) {}
            """;
    private static final String MAIN = """
            package consumer;

            import io.optin.consent.Channel;
            import io.optin.consent.Consent;
            import io.optin.consent.ConsentAction;
            import io.optin.consent.ConsentPrompt;
            import io.optin.consent.ConsentPrompt.Control;
            import io.optin.consent.ConsentPrompt.NumberField;
            import io.optin.consent.Evidence;
            import io.optin.consent.InformationType;
            import io.optin.consent.NumberSource;
            import io.optin.contact.PhoneNumber;
            import io.optin.validation.WhatsAppNumber;
            import jakarta.validation.Validation;
            import java.time.Instant;
            import java.util.List;

            public final class Main {
                public static void main(String[] args) {
                    var validator = Validation.buildDefaultValidatorFactory().getValidator();
                    System.out.println("named: " + WhatsAppNumber.class.getModule().isNamed());
                    var good = new SignUp("(415) 555-2671", List.of("+14155552671"), consent("Acme"));
                    System.out.println("good: " + validator.validate(good));
                    validator.validate(new SignUp("hello", List.of("hello"), consent("Emca"))).stream()
                            .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                            .sorted()
                            .forEach(System.out::println);
                }

                private static Consent consent(String business) {
                    return Consent.builder()
                            .contact(PhoneNumber.parse("+14155552671"))
                            .channel(Channel.WEBSITE)
                            .types(InformationType.SHIPPING_UPDATES)
                            .action(ConsentAction.TICKED_CHECKBOX)
                            .number(NumberSource.ENTERED)
                            .prompt(ConsentPrompt.builder()
                                    .wording("I want to receive delivery updates from Acme on WhatsApp at {number}.")
                                    .language("en")
                                    .businessName(business)
                                    .control(Control.CHECKBOX)
                                    .numberField(NumberField.EDITABLE)
                                    .whatsappLogo(true)
                                    .build())
                            .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                            .at(Instant.now())
                            .build();
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void recordsAreValidatedOnTheModulePath() throws Exception {
        Consumer consumer = Consumer.in(
                directory,
                Validation.class,
                HibernateValidator.class,
                TypeResolver.class,
                Logger.class,
                ExpressionFactory.class,
                ExpressionFactoryImpl.class);
        assertThat(consumer.compile(
                        consumer.source("module-info", MODULE),
                        consumer.source("consumer/SignUp", SIGN_UP),
                        consumer.source("consumer/Main", MAIN)))
                .isEmpty();

        assertThat(consumer.run().lines().filter(line -> line.contains(": ") && !line.startsWith("INFO")))
                .containsExactly(
                        "named: true",
                        "good: []",
                        "consent.prompt.wording: [OPTIN-PROMPT-007] The wording must name the business (suggestion: Emca)",
                        "number: must be a phone number, and does not read as one",
                        "others[0].<list element>: must be a phone number for WhatsApp, please");
    }
}
