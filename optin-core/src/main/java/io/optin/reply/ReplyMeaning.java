package io.optin.reply;

import io.optin.consent.Scope;
import io.optin.internal.Checks;
import java.util.Set;

/**
 * What a reply means.
 *
 * @param intent what the person wants
 * @param scopes what an opt-out covers; empty for every other intent
 * @since 0.1
 */
public record ReplyMeaning(Intent intent, Set<Scope> scopes) {
    /**
     * Refuses nulls.
     *
     * @param intent what the person wants
     * @param scopes what an opt-out covers
     */
    public ReplyMeaning {
        Checks.present(intent, "intent");
        scopes = Set.copyOf(Checks.all(scopes, "scopes"));
    }

    static ReplyMeaning of(Intent intent) {
        return new ReplyMeaning(intent, Set.of());
    }
}
