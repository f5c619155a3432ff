package io.optin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.optin.error.InvalidValueException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every refused value has in common, for the tests of all packages. */
public final class Refusals {
    private Refusals() {}

    /** Expects a refusal that names that field, in the exception and at the head of its message. */
    public static void assertRefused(String field, ThrowingCallable call) {
        InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, call);
        assertThat(refusal).as("a refusal of %s", field).isNotNull();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasMessageStartingWith(field + ": expected ").hasNoCause();
    }
}
