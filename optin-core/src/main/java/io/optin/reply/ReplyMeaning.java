package io.optin.reply;

import io.optin.consent.Scope;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.wording.TextSpan;
import java.util.Optional;
import java.util.Set;

/**
 * What a reply means. Its scopes are there for an opt-out and for nothing else, and so is what is unclear for {@link
 * Intent#UNCLEAR}.
 *
 * @param intent what the person wants
 * @param scopes what an opt-out covers; empty for every other intent
 * @param unclear why a human should look; empty for every other intent than {@link Intent#UNCLEAR}
 * @since 0.1
 */
public record ReplyMeaning(Intent intent, Set<Scope> scopes, Optional<Unclear> unclear) {
    static final ReplyMeaning NONE = of(Intent.NONE);

    /**
     * Refuses nulls, and what does not belong together.
     *
     * @param intent what the person wants
     * @param scopes what an opt-out covers
     * @param unclear why a human should look
     */
    public ReplyMeaning {
        Checks.present(intent, "intent");
        scopes = Set.copyOf(Checks.all(scopes, "scopes"));
        Checks.present(unclear, "unclear");
        if (scopes.isEmpty() == (intent == Intent.OPT_OUT)) {
            throw new InvalidValueException("scopes", "some for an opt-out, and none otherwise", "the contrary");
        }
        if (unclear.isEmpty() == (intent == Intent.UNCLEAR)) {
            throw new InvalidValueException(
                    "unclear", "a reason for what is unclear, and none otherwise", "the contrary");
        }
    }

    static ReplyMeaning of(Intent intent) {
        return new ReplyMeaning(intent, Set.of(), Optional.empty());
    }

    static ReplyMeaning optOut(Set<Scope> scopes) {
        return new ReplyMeaning(Intent.OPT_OUT, scopes, Optional.empty());
    }

    static ReplyMeaning unclear(Unclear.Reason reason, TextSpan place) {
        return new ReplyMeaning(Intent.UNCLEAR, Set.of(), Optional.of(new Unclear(reason, place)));
    }
}
