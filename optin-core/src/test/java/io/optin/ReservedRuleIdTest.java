package io.optin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.error.InvalidValueException;
import io.optin.message.SendAttempt;
import io.optin.policy.Citation;
import io.optin.policy.PolicyEdition;
import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule of the host's own")
class ReservedRuleIdTest {
    @Test
    @DisplayName("cannot have an id of optin's, though it shares our module as everything on the class path does")
    void reserved() {
        assertThat(HostRule.class.getModule()).isEqualTo(PolicyEdition.class.getModule());
        assertThatThrownBy(() -> Editions.STRICT.with(new HostRule("OPTIN-SEND-999"), Severity.ERROR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("OPTIN");
    }

    @Test
    @DisplayName("can have any other")
    void own() {
        RuleId id = RuleId.of("ACME-SEND-999");
        assertThat(Editions.STRICT
                        .with(new HostRule("ACME-SEND-999"), Severity.WARNING)
                        .severityOf(id))
                .contains(Severity.WARNING);
    }

    private record HostRule(String name) implements Rule<SendAttempt> {
        @Override
        public RuleId id() {
            return RuleId.of(name);
        }

        @Override
        public Class<SendAttempt> subject() {
            return SendAttempt.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "House rules", "1", URI.create("https://acme.example/rules"), LocalDate.of(2026, 11, 23));
        }

        @Override
        public String summary() {
            return "Nothing";
        }

        @Override
        public String remedy() {
            return "Nothing.";
        }

        @Override
        public void check(SendAttempt attempt, Consumer<? super Violation> report) {}
    }
}
