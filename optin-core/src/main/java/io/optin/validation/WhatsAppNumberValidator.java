package io.optin.validation;

import io.optin.contact.PhoneNumber;
import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidPhoneNumberException.Reason;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges texts for {@link WhatsAppNumber}. For providers of Jakarta Bean Validation, not for direct use: they make it,
 * set it up once and then share it among threads.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // see WhatsAppNumber
public final class WhatsAppNumberValidator implements ConstraintValidator<WhatsAppNumber, CharSequence> {
    private static final Reporter REPORTER = Reporter.of(WhatsAppNumber.class);

    private String region = "";

    /** For providers. */
    public WhatsAppNumberValidator() {}

    @Override
    public void initialize(WhatsAppNumber constraint) {
        region = constraint.region();
        Declared.as(WhatsAppNumber.class, () -> refusal("+1")); // any text: an unknown region is an exception
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        Optional<Reason> refusal = text == null ? Optional.empty() : refusal(text.toString());
        refusal.ifPresent(reason -> REPORTER.report(context, sentence(reason), List.of()));
        return refusal.isEmpty();
    }

    private Optional<Reason> refusal(String text) {
        try {
            PhoneNumber unused = region.isEmpty() ? PhoneNumber.parse(text) : PhoneNumber.parse(text, region);
            return Optional.empty();
        } catch (InvalidPhoneNumberException e) {
            return Optional.of(e.reason());
        }
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case NOT_A_NUMBER -> "must be a phone number, and does not read as one";
            case NO_REGION -> "must be in international form, with + and the country code";
            case INVALID -> "must be a number that can exist, and its country has no such number";
        };
    }
}
