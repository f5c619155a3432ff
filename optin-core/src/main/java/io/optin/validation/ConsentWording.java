package io.optin.validation;

import io.optin.consent.Channel;
import io.optin.consent.InformationType;
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
 * The words of a prompt comply with an edition, whatever the form around them: a box that starts empty, a number that can
 * be edited, WhatsApp's logo and no other text are taken for granted. A null is valid; blank text and text too long for a
 * prompt are not. Each finding is a violation of its own.
 *
 * <p>What surprises: only the built-in types and editions can be named, and an unknown one is an exception when the
 * constraint is set up. That the form is in order is for {@link CompliantPrompt} to say.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = ConsentWordingValidator.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ConsentWording.List.class)
@SuppressWarnings("exports") // who uses a constraint requires jakarta.validation; who uses none need not have it
public @interface ConsentWording {
    /**
     * Where the words are shown.
     *
     * @return the channel
     */
    Channel channel();

    /**
     * What the words ask for.
     *
     * @return at least one id of {@link InformationType#builtIn()}, such as {@code shipping_updates}
     */
    String[] types();

    /**
     * The name under which the business is known to the person.
     *
     * @return the name, which the words must hold
     */
    String business();

    /**
     * The language of the words.
     *
     * @return a BCP 47 tag
     */
    String language() default "en";

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
    String message() default "{io.optin.validation.ConsentWording.message}";

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
        ConsentWording[] value();
    }
}
