/** For other people's tests: scenarios, a conformance corpus, AssertJ assertions, a settable clock, samples. */
module io.optin.testkit {
    requires static transitive org.jspecify;
    requires transitive io.optin.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static net.jqwik.api;
    requires com.fasterxml.jackson.core;
    requires io.optin.webhook;

    exports io.optin.testkit;
    exports io.optin.testkit.conformance;
    exports io.optin.testkit.contract;
    exports io.optin.testkit.jqwik;
    exports io.optin.testkit.scenario;
}
