package io.optin.policy.rules;

import io.optin.policy.Citation;
import java.net.URI;
import java.time.LocalDate;

/** The texts that the rules cite, with the day on which we read them. */
final class Sources {
    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final URI POLICY = URI.create("https://whatsappbusiness.com/policy/");
    private static final String DOC = "https://developers.facebook.com/documentation/business-messaging/whatsapp/";

    private Sources() {}

    /** A clause of the WhatsApp Business Messaging Policy in the edition of 2026-09-23. */
    static Citation policy(String clause) {
        return new Citation("WhatsApp Business Messaging Policy, 2026-09-23", clause, POLICY, READ);
    }

    /** A part of a page of Meta's developer documentation. */
    static Citation documentation(String page, String clause) {
        return new Citation("WhatsApp Business Platform documentation", clause, URI.create(DOC + page), READ);
    }

    /** A rule of the opt-in guide, a house rule kept from an older edition of Meta's documentation. */
    static Citation guide(String clause) {
        return new Citation("optin guide, house edition", clause, URI.create(DOC + "getting-opt-in"), READ);
    }

    /** What Meta's policy said once, as careful secondary sources tell it. */
    static Citation policyHistory(String clause) {
        return new Citation(
                "WhatsApp Business Policy, editions of 2018 and 2020",
                clause,
                URI.create("https://www.cm.com/en-za/blog/whatsapp-updates-opt-in-and-quality-rating-policy/"),
                READ);
    }
}
