/** Consent, conversation windows and send rules for WhatsApp messaging. */
module io.optin.core {
    requires static transitive org.jspecify;
    requires static jakarta.validation;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.slf4j;

    exports io.optin;
    exports io.optin.consent;
    exports io.optin.contact;
    exports io.optin.conversation;
    exports io.optin.error;
    exports io.optin.ledger;
    exports io.optin.memory;
    exports io.optin.message;
    exports io.optin.policy;
    exports io.optin.policy.rules;
    exports io.optin.reply;
    exports io.optin.spi;
    exports io.optin.template;
    exports io.optin.validation;
    exports io.optin.wording;
}
