package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The least that a provider can be: it knows the API of Jakarta, notes what it is told, and refuses anything else. */
final class FakeContext {
    private final String template;
    private final Clock clock;
    private final List<String> violations = new ArrayList<>();
    private boolean defaultDisabled;

    FakeContext(String template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** Path and template of each violation, in their order. */
    List<String> violations() {
        assertThat(defaultDisabled).isEqualTo(!violations.isEmpty());
        return violations;
    }

    ConstraintValidatorContext context() {
        return proxy(ConstraintValidatorContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "getDefaultConstraintMessageTemplate" -> template;
            case "getClockProvider" -> (ClockProvider) () -> clock;
            case "disableDefaultConstraintViolation" -> {
                defaultDisabled = true;
                yield null;
            }
            case "buildConstraintViolationWithTemplate" -> builder((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private ConstraintViolationBuilder builder(String message) {
        return proxy(ConstraintViolationBuilder.class, (self, method, arguments) -> switch (method.getName()) {
            case "addPropertyNode" -> node((String) arguments[0], message);
            case "addConstraintViolation" -> added(": " + message);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private NodeBuilderCustomizableContext node(String path, String message) {
        return proxy(NodeBuilderCustomizableContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "addPropertyNode" -> node(path + "." + arguments[0], message);
            case "addConstraintViolation" -> added(path + ": " + message);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private ConstraintValidatorContext added(String violation) {
        violations.add(violation);
        return context();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(Objects.requireNonNull(type.getClassLoader()), new Class<?>[] {type}, handler));
    }
}
