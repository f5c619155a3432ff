package io.optin.spi;

import io.optin.internal.Checks;

/**
 * Where a host keeps its facts.
 *
 * @param consents consents and opt-outs
 * @param conversations windows, platform preferences, sent messages
 * @param templates templates
 * @param identities identity links
 * @param facts reads all four at once
 * @since 0.1
 */
public record Stores(
        ConsentStore consents,
        ConversationStore conversations,
        TemplateStore templates,
        IdentityStore identities,
        FactsReader facts) {
    /**
     * Refuses nulls.
     *
     * @param consents consents and opt-outs
     * @param conversations windows
     * @param templates templates
     * @param identities identity links
     * @param facts reads all four at once
     */
    public Stores {
        Checks.present(consents, "consents");
        Checks.present(conversations, "conversations");
        Checks.present(templates, "templates");
        Checks.present(identities, "identities");
        Checks.present(facts, "facts");
    }

    /**
     * Stores that are read one after the other.
     *
     * @param consents consents and opt-outs
     * @param conversations windows, platform preferences, sent messages
     * @param templates templates
     * @param identities identity links
     * @return the stores
     */
    public static Stores of(
            ConsentStore consents, ConversationStore conversations, TemplateStore templates, IdentityStore identities) {
        return new Stores(
                consents,
                conversations,
                templates,
                identities,
                FactsReader.composedOf(consents, conversations, templates, identities));
    }
}
