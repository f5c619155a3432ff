package io.optin.validation;

import io.optin.consent.ConsentSubmission;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The consent complies with an edition, its prompt included, as {@link PolicyValidator#validate(ConsentSubmission)}
 * judges it. For a {@link io.optin.consent.Consent}, which is taken to arrive now by the clock of the {@link
 * jakarta.validation.ClockProvider}, and for a {@link ConsentSubmission}, which knows when it came. A null is valid. Each
 * finding is a violation of its own, at the property that it is about, such as {@code evidence} or {@code prompt.wording}.
 *
 * <p>What surprises: only the built-in editions can be named, and an unknown one is an exception when the constraint is set
 * up. A ledger that is told of the consent judges it again, by its own edition and clock.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = {CompliantConsentValidator.class, CompliantSubmissionValidator.class})
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CompliantConsent.List.class)
@SuppressWarnings("exports") // who uses a constraint requires jakarta.validation; who uses none need not have it
public @interface CompliantConsent {

    /**
     * The edition that judges.
     *
     * @return the id of one of {@link io.optin.policy.rules.Editions#all()}
     */
    String edition() default "strict";

    /**
     * From which weight on a finding is a violation.
     *
     * @return {@link Severity#ERROR} for errors alone, {@link Severity#WARNING} for warnings too
     */
    Severity severity() default Severity.ERROR;

    /**
     * What the violations say.
     *
     * @return a message template; left as it is, each violation says which rule was broken
     */
    String message() default "{io.optin.validation.CompliantConsent.message}";

    /**
     * When the constraint is asked.
     *
     * @return the groups it belongs to
     */
    Class<?>[] groups() default {};

    /**
     * What travels with the constraint.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one element. */
    @Documented
    @Target({
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /**
         * The constraints.
         *
         * @return each of them
         */
        CompliantConsent[] value();
    }
}
