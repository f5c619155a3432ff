/** Meta's webhooks, verified and turned into facts. */
module io.optin.webhook {
    requires static transitive org.jspecify;
    requires transitive io.optin.core;
    requires com.fasterxml.jackson.core;

    exports io.optin.webhook;
}
