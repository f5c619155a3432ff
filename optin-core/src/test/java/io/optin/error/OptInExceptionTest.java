package io.optin.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.error.InvalidPhoneNumberException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptInExceptionTest {

    @Test
    void aRefusedValueReadsAsOneSentence() {
        InvalidValueException refusal = new InvalidValueException("steps", "at least one step", "none");

        assertThat(refusal)
                .isInstanceOf(OptInException.class)
                .hasMessage("steps: expected at least one step, but found none");
        assertThat(refusal.field()).isEqualTo("steps");
        assertThat(refusal.expected()).isEqualTo("at least one step");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_A_NUMBER, does not read as one",
        "NO_REGION, a region to read the national form in",
        "INVALID, its country has no such number"
    })
    void aRefusedNumberSaysWhy(Reason reason, String sentence) {
        InvalidPhoneNumberException refusal = new InvalidPhoneNumberException(reason);

        assertThat(refusal)
                .isInstanceOf(OptInException.class)
                .hasMessageStartingWith("number: expected ")
                .hasMessageContaining(sentence);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
