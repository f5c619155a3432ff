package io.optin.validation;

import io.optin.policy.Violation;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Function;

/** Turns findings into violations: each with its own text, unless the annotation was given a message. */
record Reporter(String untouchedMessage) {
    static Reporter of(Class<? extends Annotation> constraint) {
        return new Reporter("{" + constraint.getName() + ".message}");
    }

    /** A violation for each finding, at that path below the annotated element; true where there is none. */
    boolean report(
            ConstraintValidatorContext context,
            List<Violation> findings,
            Function<? super Violation, List<String>> pathOf) {
        List<String> texts = MessageText.of(findings);
        for (int i = 0; i < texts.size(); i++) {
            report(context, texts.get(i), pathOf.apply(findings.get(i)));
        }
        return findings.isEmpty();
    }

    /** A violation with that text, at a path below the annotated element; of the element itself where it is empty. */
    void report(ConstraintValidatorContext context, String text, List<String> path) {
        context.disableDefaultConstraintViolation();
        String message = context.getDefaultConstraintMessageTemplate();
        ConstraintViolationBuilder violation = context.buildConstraintViolationWithTemplate(
                message.equals(untouchedMessage) ? MessageText.literally(text) : message);
        if (path.isEmpty()) {
            violation.addConstraintViolation();
        } else {
            below(path, violation).addConstraintViolation();
        }
    }

    private static NodeBuilderCustomizableContext below(List<String> path, ConstraintViolationBuilder violation) {
        NodeBuilderCustomizableContext node = violation.addPropertyNode(path.get(0));
        for (String name : path.subList(1, path.size())) {
            node = node.addPropertyNode(name);
        }
        return node;
    }
}
