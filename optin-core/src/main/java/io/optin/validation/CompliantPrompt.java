package io.optin.validation;

import io.optin.consent.Channel;
import io.optin.consent.InformationType;
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
 * The prompt complies with an edition, on a channel and for the types it asks for, as {@link
 * PolicyValidator#validate(io.optin.consent.ConsentPrompt, Channel, java.util.Collection)} judges it. A null is valid.
 * Each finding is a violation of its own, at the property of the prompt that it is about, such as {@code wording}.
 *
 * <p>What surprises: only the built-in types and editions can be named, and an unknown one is an exception when the
 * constraint is set up. For types of your own, ask the {@link PolicyValidator} itself.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = CompliantPromptValidator.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CompliantPrompt.List.class)
@SuppressWarnings("exports") // who uses a constraint requires jakarta.validation; who uses none need not have it
public @interface CompliantPrompt {
    /**
     * Where the prompt is shown.
     *
     * @return the channel
     */
    Channel channel();

    /**
     * What the prompt asks for.
     *
     * @return at least one id of {@link InformationType#builtIn()}, such as {@code shipping_updates}
     */
    String[] types();

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
    String message() default "{io.optin.validation.CompliantPrompt.message}";

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
        CompliantPrompt[] value();
    }
}
