package io.optin.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.lang.annotation.Annotation;
import java.util.List;

/** Turns findings into violations: each with its own text, unless the annotation was given a message. */
record Reporter(String untouchedMessage) {
    static Reporter of(Class<? extends Annotation> constraint) {
        return new Reporter("{" + constraint.getName() + ".message}");
    }

    /** A violation of the annotated element itself. */
    void report(ConstraintValidatorContext context, String text) {
        report(context, text, List.of());
    }

    /** A violation of a property below the annotated element. */
    void report(ConstraintValidatorContext context, String text, List<String> path) {
        context.disableDefaultConstraintViolation();
        String given = context.getDefaultConstraintMessageTemplate();
        ConstraintViolationBuilder violation = context.buildConstraintViolationWithTemplate(
                given.equals(untouchedMessage) ? MessageText.literally(text) : given);
        if (path.isEmpty()) {
            violation.addConstraintViolation();
            return;
        }
        NodeBuilderCustomizableContext node = violation.addPropertyNode(path.get(0));
        for (String name : path.subList(1, path.size())) {
            node = node.addPropertyNode(name);
        }
        node.addConstraintViolation();
    }
}
