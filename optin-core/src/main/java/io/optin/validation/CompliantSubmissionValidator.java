package io.optin.validation;

import io.optin.consent.ConsentSubmission;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Judges consents that know when they came for {@link CompliantConsent}. For providers of Jakarta Bean Validation, not for direct use: they make it,
 * set it up once and then share it among threads.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // see CompliantConsent
public final class CompliantSubmissionValidator implements ConstraintValidator<CompliantConsent, ConsentSubmission> {
    private static final Reporter REPORTER = Reporter.of(CompliantConsent.class);

    @SuppressWarnings("NullAway.Init") // providers call initialize first
    private Judge judge;

    /** For providers. */
    public CompliantSubmissionValidator() {}

    @Override
    public void initialize(CompliantConsent constraint) {
        judge = Declared.as(CompliantConsent.class, () -> Judge.of(constraint.edition(), constraint.severity()));
    }

    @Override
    public boolean isValid(@Nullable ConsentSubmission submission, ConstraintValidatorContext context) {
        return submission == null || REPORTER.report(context, judge.judge(submission), ConsentPaths::belowSubmission);
    }
}
