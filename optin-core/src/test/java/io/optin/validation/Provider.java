package io.optin.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.executable.ExecutableValidator;
import java.util.Collection;
import java.util.List;

/** The provider on the class path, as an application finds it; and its violations in short. */
final class Provider {
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private Provider() {}

    static ValidatorFactory factory() {
        return FACTORY;
    }

    static Validator validator() {
        return FACTORY.getValidator();
    }

    static ExecutableValidator executables() {
        return validator().forExecutables();
    }

    /** What is wrong with an object, as {@code path: message}, sorted. */
    static List<String> complaints(Object bean, Class<?>... groups) {
        return complaints(validator().validate(bean, groups));
    }

    static List<String> complaints(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .toList();
    }

    /** The paths alone, sorted; each as often as it occurs. */
    static List<String> paths(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    /** The rules that were broken, sorted, with {@code OPTIN-} left out. */
    static List<String> rules(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getMessage().replaceFirst("(?s)^\\[OPTIN-([A-Z]+-\\d+)\\].*", "$1"))
                .sorted()
                .toList();
    }
}
