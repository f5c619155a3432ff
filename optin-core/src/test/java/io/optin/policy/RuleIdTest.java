package io.optin.policy;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {
    @ParameterizedTest
    @CsvSource({
        "OPTIN-SEND-001,  true",
        "OPTINS-SEND-001, false",
        "ACME-OPTIN-001,  false",
        "A-B-000,         false",
        "A1-B2-999,       false"
    })
    void hasThreePartsAndTheFirstMayBeReserved(String text, boolean reserved) {
        RuleId id = RuleId.of(text);
        assertThat(id).hasToString(text);
        assertThat(id.value()).isEqualTo(text);
        assertThat(id.isReserved()).isEqualTo(reserved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OPTIN",
                "OPTIN-SEND",
                "OPTIN-SEND-1",
                "OPTIN-SEND-0001",
                "OPTIN-SEND-00A",
                "optin-SEND-001",
                "1A-SEND-001",
                "OPTIN-1A-001",
                "OPTIN_SEND_001",
                "OPTIN--001",
                "-SEND-001",
                " OPTIN-SEND-001",
                "OPTIN-SEND-001 ",
                "OPTIN-SEND-001\n",
                "OPTIN-SEND-001-X",
                "ÖPTIN-SEND-001",
                "OPTIN-SEND-٠٠١"
            })
    void otherShapesAreRefused(String text) {
        assertRefused("ruleId", () -> RuleId.of(text));
    }

    @Test
    void isOrderedByItsText() {
        assertThat(RuleId.of("ACME-A-002")).isLessThan(RuleId.of("ACME-B-001")).isGreaterThan(RuleId.of("ACME-A-001"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aCitationSaysSourceClauseLinkAndDay() {
        URI url = URI.create("https://example.com/");
        LocalDate day = LocalDate.of(2026, 1, 2);
        assertThat(new Citation("Policy", "§ 1", url, day))
                .hasToString("Policy, § 1, https://example.com/ (read 2026-01-02)");
        assertRefused("ruleId", () -> RuleId.of(null));
        assertRefused("source", () -> new Citation(" ", "§ 1", url, day));
        assertRefused("source", () -> new Citation("x".repeat(501), "§ 1", url, day));
        assertRefused("clause", () -> new Citation("Policy", "", url, day));
        assertRefused("clause", () -> new Citation("Policy", "x".repeat(501), url, day));
        assertRefused("url", () -> new Citation("Policy", "§ 1", null, day));
        assertRefused("read", () -> new Citation("Policy", "§ 1", url, null));
    }
}
