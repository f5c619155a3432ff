package io.optin.validation;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges texts for {@link ConsentWording}. For providers of Jakarta Bean Validation, not for direct use: they make it,
 * set it up once and then share it among threads.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // see ConsentWording
public final class ConsentWordingValidator implements ConstraintValidator<ConsentWording, CharSequence> {
    private static final Reporter REPORTER = Reporter.of(ConsentWording.class);
    private static final int LONGEST_NAME = 255; // as of a prompt

    @SuppressWarnings("NullAway.Init") // providers call initialize first
    private PromptJudge judge;

    @SuppressWarnings("NullAway.Init") // likewise
    private ConsentPrompt form;

    /** For providers. */
    public ConsentWordingValidator() {}

    @Override
    public void initialize(ConsentWording constraint) {
        judge = Declared.as(
                ConsentWording.class,
                () -> new PromptJudge(
                        Judge.of(constraint.edition(), constraint.severity()),
                        constraint.channel(),
                        PromptJudge.types(constraint.types())));
        form = Declared.as(
                ConsentWording.class,
                () -> around(
                        "any words",
                        Checks.text(constraint.business(), "business", LONGEST_NAME),
                        constraint.language()));
    }

    @Override
    public boolean isValid(@Nullable CharSequence words, ConstraintValidatorContext context) {
        if (words == null) {
            return true;
        }
        ConsentPrompt prompt;
        try {
            prompt = around(words.toString(), form.businessName(), form.language());
        } catch (InvalidValueException e) { // blank, too long, or no well-formed text
            REPORTER.report(context, "must hold " + e.expected(), List.of());
            return false;
        }
        return REPORTER.report(context, judge.judge(prompt), finding -> List.of());
    }

    /** The words on a form that is in order. */
    private static ConsentPrompt around(String words, String business, String language) {
        return ConsentPrompt.builder()
                .wording(words)
                .language(language)
                .businessName(business)
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
    }
}
