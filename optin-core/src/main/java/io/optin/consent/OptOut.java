package io.optin.consent;

import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.internal.ContentHash;
import io.optin.internal.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * A person's refusal, on WhatsApp or off it, whoever reports it. It never lapses; only a later consent that the person
 * gives themselves lifts it, type by type.
 *
 * @param contact who refuses; it reaches every contact that may be the same person
 * @param scopes what they refuse, at least one scope
 * @param by who reports it
 * @param evidence what proves it, possibly none
 * @param at when they refused, to the microsecond
 * @since 0.1
 */
public record OptOut(Contact contact, Set<Scope> scopes, Actor by, Evidence evidence, Instant at) {
    /**
     * Refuses nulls and an empty set of scopes.
     *
     * @param contact who refuses
     * @param scopes what they refuse
     * @param by who reports it
     * @param evidence what proves it
     * @param at when they refused
     */
    public OptOut {
        Checks.present(contact, "contact");
        scopes = Checks.notEmpty(scopes, "scopes");
        Checks.present(by, "by");
        Checks.present(evidence, "evidence");
        at = Times.fact(at, "at");
    }

    /**
     * A person's refusal of everything.
     *
     * @param contact who refuses
     * @param at when
     * @return the opt-out
     */
    public static OptOut ofEverything(Contact contact, Instant at) {
        return of(contact, Set.of(Scope.everything()), at);
    }

    /**
     * A person's refusal.
     *
     * @param contact who refuses
     * @param scopes what they refuse
     * @param at when
     * @return the opt-out
     */
    public static OptOut of(Contact contact, Collection<Scope> scopes, Instant at) {
        return new OptOut(contact, Checks.notEmpty(scopes, "scopes"), Actor.PERSON, Evidence.NONE, at);
    }

    /**
     * The same refusal, reported by somebody else.
     *
     * @param reporter who reports it
     * @return a new opt-out
     */
    public OptOut by(Actor reporter) {
        return new OptOut(contact, scopes, reporter, evidence, at);
    }

    /**
     * The same refusal with evidence.
     *
     * @param proof what proves it
     * @return a new opt-out
     */
    public OptOut provenBy(Evidence proof) {
        return new OptOut(contact, scopes, by, proof, at);
    }

    /**
     * What identifies the content: equal opt-outs, and only those, have the same hash.
     *
     * @return 64 hexadecimal digits
     */
    public String contentHash() {
        return ContentHash.of("opt-out/1")
                .add("contact", contact.value())
                .addSet("scopes", scopes)
                .add("by", by)
                .addMap("evidence", evidence.asMap())
                .add("at", at)
                .hex();
    }
}
