package io.optin.policy.rules;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.PolicyEdition;
import io.optin.policy.Rule;
import io.optin.policy.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditionsTest {
    static Stream<PolicyEdition> all() {
        return Editions.all().stream();
    }

    @Test
    void areFiveAndTheDefaultIsTheFirst() {
        assertThat(Editions.all())
                .containsExactly(
                        Editions.STRICT,
                        Editions.GUIDE,
                        Editions.META_2018,
                        Editions.META_2020_07,
                        Editions.META_2024_11)
                .extracting(PolicyEdition::id)
                .containsExactly("strict", "guide", "meta-2018", "meta-2020-07", "meta-2024-11");
    }

    @ParameterizedTest
    @MethodSource("all")
    void areFoundByTheirIds(PolicyEdition edition) {
        assertThat(Editions.find(edition.id())).containsSame(edition);
        assertThat(Editions.find(edition.id() + "x")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void holdEverySendRuleAndPossibleTimes(PolicyEdition edition) {
        List<Rule<?>> asked = StandardRules.all().stream()
                .filter(rule -> rule.id().value().startsWith("OPTIN-SEND-")
                        || rule.id().value().equals("OPTIN-CONSENT-005"))
                .toList();
        assertThat(asked)
                .hasSize(8)
                .allSatisfy(rule -> assertThat(edition.severityOf(rule.id())).contains(Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, meta-2018",
        "2020-07-08, meta-2018",
        "2020-07-09, meta-2020-07",
        "2024-11-30, meta-2020-07",
        "2024-12-01, meta-2024-11",
        "2999-01-01, meta-2024-11"
    })
    void metasAreInForceByDate(LocalDate day, String edition) {
        assertThat(Editions.inForceOn(day).id()).isEqualTo(edition);
    }

    @Test
    @SuppressWarnings("NullAway")
    void aDayIsNeeded() {
        assertRefused("day", () -> Editions.inForceOn(null));
    }
}
