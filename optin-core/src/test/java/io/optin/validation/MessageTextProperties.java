package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What stands in a message is text: no provider fills it in or computes it, however it is set up. */
class MessageTextProperties {
    private static final List<Validator> VALIDATORS = List.of(
            Provider.validator(),
            Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .customViolationExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
                    .buildValidatorFactory()
                    .getValidator(),
            Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());

    @Example
    void namesWithParametersAndExpressionsStayAsTheyAre() {
        staysAsItIs("${1+1}{foo}");
        staysAsItIs("{jakarta.validation.constraints.NotNull.message}");
        staysAsItIs("{edition} ${validatedValue.language()} \\{ \\$ \\\\ $");
    }

    @Property(tries = 300)
    void anyNameStaysAsItIs(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'\\', '{', '}', '$', '1', '+', '.', ' ', '\''})
                    @CharRange(from = 'a', to = 'c')
                    String name) {
        staysAsItIs(name);
    }

    private static void staysAsItIs(String name) {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(CompliantPromptTest.GOOD)
                .language("en")
                .businessName("Zyx " + name)
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
        for (Validator validator : VALIDATORS) {
            assertThat(validator.validate(new CompliantPromptTest.Page(prompt)))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactly(
                            "[OPTIN-PROMPT-007] The wording must name the business (suggestion: Zyx " + name + ")");
        }
    }
}
