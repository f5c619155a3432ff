package io.optin.validation;

import io.optin.error.InvalidValueException;
import jakarta.validation.ConstraintDeclarationException;
import java.lang.annotation.Annotation;
import java.util.function.Supplier;

/** Reads what an annotation declares. What cannot be so is known when the constraint is set up, not at the first value. */
final class Declared {
    private Declared() {}

    /** What the attributes say; where one is refused, an exception that names constraint and attribute. */
    static <T> T as(Class<? extends Annotation> constraint, Supplier<T> attributes) {
        try {
            return attributes.get();
        } catch (InvalidValueException e) {
            throw new ConstraintDeclarationException("@" + constraint.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
