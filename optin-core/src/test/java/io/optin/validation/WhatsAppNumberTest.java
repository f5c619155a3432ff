package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

class WhatsAppNumberTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Form(@WhatsAppNumber String number) {}

    @Test
    void works() {
        assertThat(VALIDATOR.validate(new Form("+14155552671"))).isEmpty();
        assertThat(VALIDATOR.validate(new Form("hello"))).hasSize(1);
    }
}
