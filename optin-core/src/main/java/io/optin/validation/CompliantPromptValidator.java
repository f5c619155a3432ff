package io.optin.validation;

import io.optin.consent.ConsentPrompt;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges prompts for {@link CompliantPrompt}. For providers of Jakarta Bean Validation, not for direct use: they make it,
 * set it up once and then share it among threads.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // see CompliantPrompt
public final class CompliantPromptValidator implements ConstraintValidator<CompliantPrompt, ConsentPrompt> {
    private static final Reporter REPORTER = Reporter.of(CompliantPrompt.class);

    @SuppressWarnings("NullAway.Init") // providers call initialize first
    private PromptJudge judge;

    /** For providers. */
    public CompliantPromptValidator() {}

    @Override
    public void initialize(CompliantPrompt constraint) {
        judge = Declared.as(
                CompliantPrompt.class,
                () -> new PromptJudge(
                        Judge.of(constraint.edition(), constraint.severity()),
                        constraint.channel(),
                        PromptJudge.types(constraint.types())));
    }

    @Override
    public boolean isValid(@Nullable ConsentPrompt prompt, ConstraintValidatorContext context) {
        return prompt == null || REPORTER.report(context, judge.judge(prompt), finding -> List.of(finding.place()));
    }
}
