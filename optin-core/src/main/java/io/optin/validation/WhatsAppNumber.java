package io.optin.validation;

import io.optin.contact.PhoneNumber;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a phone number as {@link PhoneNumber#parse(String, String)} reads one. A null is valid. The violation says
 * why the text was refused, and never repeats it.
 *
 * <p>What surprises: without a {@link #region} the number must be in international form, and a region of no phone numbers
 * is an exception when the constraint is set up. Where {@link #message} is given, it stands instead of the reason.
 *
 * @since 0.1
 */
@Documented
@Constraint(validatedBy = WhatsAppNumberValidator.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WhatsAppNumber.List.class)
@SuppressWarnings("exports") // who uses a constraint requires jakarta.validation; who uses none need not have it
public @interface WhatsAppNumber {
    /**
     * The region whose national form is read too.
     *
     * @return an ISO 3166 alpha-2 code such as {@code US}; empty where only the international form will do
     */
    String region() default "";

    /**
     * What the violation says.
     *
     * @return a message template; left as it is, the violation says why the text was refused
     */
    String message() default "{io.optin.validation.WhatsAppNumber.message}";

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
        WhatsAppNumber[] value();
    }
}
