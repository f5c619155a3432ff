package io.optin.consent;

import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.internal.ContentHash;
import io.optin.internal.Times;
import io.optin.template.TemplateCategory;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact about consent, kept for ever or until it is compacted. The state of a contact is the join of the {@link
 * #effect()}s of its events, in whatever order they come. A new kind of fact will be a new event, never a new component.
 *
 * @since 0.1
 */
public sealed interface ConsentEvent {
    /**
     * Id, contact and times.
     *
     * @return the header
     */
    EventHeader header();

    /**
     * The stable name and version of the kind of event, for stores.
     *
     * @return such as {@code consent-given/1}
     */
    String type();

    /**
     * What the event alone says of the contact.
     *
     * @return a vector to join
     */
    ConsentState effect();

    /**
     * What tells the same fact, heard again, from another fact under the same id. The receipt is no part of it.
     *
     * @return 64 hexadecimal digits
     */
    String contentHash();

    /**
     * A consent was given and accepted.
     *
     * @param header id, contact and times
     * @param consent the consent with its frozen evidence
     */
    record ConsentGiven(EventHeader header, Consent consent) implements ConsentEvent {
        /**
         * Refuses nulls.
         *
         * @param header id
         * @param consent the consent with its frozen evidence
         */
        public ConsentGiven {
            Checks.present(header, "header");
            Checks.present(consent, "consent");
        }

        @Override
        public String type() {
            return "consent-given/1";
        }

        @Override
        public ConsentState effect() {
            return consent.by() == Actor.PERSON
                    ? ConsentState.optedIn(consent.types(), consent.at())
                    : ConsentState.imported(consent.types(), consent.at());
        }

        @Override
        public String contentHash() {
            return consent.contentHash();
        }
    }

    /**
     * A person opted out.
     *
     * @param header id, contact and times
     * @param optOut the opt-out
     */
    record OptedOut(EventHeader header, OptOut optOut) implements ConsentEvent {
        /**
         * Refuses nulls.
         *
         * @param header id
         * @param optOut the opt-out
         */
        public OptedOut {
            Checks.present(header, "header");
            Checks.present(optOut, "optOut");
        }

        @Override
        public String type() {
            return "opted-out/1";
        }

        /** An opt-out that is stamped later than it was received counts as of its receipt. */
        @Override
        public ConsentState effect() {
            return ConsentState.optedOut(optOut.scopes(), Times.min(optOut.at(), header.receivedAt()));
        }

        @Override
        public String contentHash() {
            return optOut.contentHash();
        }
    }

    /**
     * A person signed up for marketing with Meta's own form, which counts as an import for marketing.
     *
     * @param header id, contact and times
     */
    record PlatformSignedUp(EventHeader header) implements ConsentEvent {
        /**
         * Refuses null.
         *
         * @param header id
         */
        public PlatformSignedUp {
            Checks.present(header, "header");
        }

        /**
         * A sign-up whose id follows from its content, as the platform gives it none.
         *
         * @param contact who
         * @param at when
         * @param now when it was received
         * @return the event
         */
        public static PlatformSignedUp of(Contact contact, Instant at, Instant now) {
            String hash = new PlatformSignedUp(new EventHeader("platform-signup", contact, at, now)).contentHash();
            return new PlatformSignedUp(
                    new EventHeader(EventHeader.derivedId("platform-signup", hash), contact, at, now));
        }

        @Override
        public String type() {
            return "platform-signed-up/1";
        }

        @Override
        public ConsentState effect() {
            return ConsentState.importedFor(Scope.category(TemplateCategory.MARKETING), header.at());
        }

        @Override
        public String contentHash() {
            return ContentHash.of(type())
                    .add("contact", header.contact().value())
                    .add("at", header.at())
                    .hex();
        }
    }

    /**
     * The one confirmation of an opt-out was claimed.
     *
     * @param header id, contact and times
     */
    record OptOutConfirmed(EventHeader header) implements ConsentEvent {
        /**
         * Refuses null.
         *
         * @param header id
         */
        public OptOutConfirmed {
            Checks.present(header, "header");
        }

        @Override
        public String type() {
            return "opt-out-confirmed/1";
        }

        @Override
        public ConsentState effect() {
            return ConsentState.confirmed(header.at());
        }

        @Override
        public String contentHash() {
            return ContentHash.of(type())
                    .add("contact", header.contact().value())
                    .add("at", header.at())
                    .hex();
        }
    }

    /**
     * Older events gave way to what they amount to: by retention, or because the contact was erased.
     *
     * @param header id, contact and times
     * @param state what the older events said
     */
    record Compacted(EventHeader header, ConsentState state) implements ConsentEvent {
        /**
         * Refuses nulls.
         *
         * @param header id
         * @param state what the older events said
         */
        public Compacted {
            Checks.present(header, "header");
            Checks.present(state, "state");
        }

        /**
         * A compaction whose id follows from its content, so that doing it twice is doing it once.
         *
         * @param contact whom it is about
         * @param state what the older events said
         * @param at when the last of them happened
         * @param now when it was compacted
         * @return the event
         */
        public static Compacted of(Contact contact, ConsentState state, Instant at, Instant now) {
            String hash = new Compacted(new EventHeader("compacted", contact, at, now), state).contentHash();
            return new Compacted(new EventHeader(EventHeader.derivedId("compacted", hash), contact, at, now), state);
        }

        @Override
        public String type() {
            return "compacted/1";
        }

        @Override
        public ConsentState effect() {
            return state;
        }

        @Override
        public String contentHash() {
            ContentHash hash =
                    ContentHash.of(type()).add("contact", header.contact().value());
            add(hash, "optedInAt", state.optedInAt());
            add(hash, "importedAt", state.importedAt());
            add(hash, "optedOutAt", state.optedOutAt());
            return hash.add("confirmedAt", state.confirmedAt()).hex();
        }

        private static void add(ContentHash hash, String name, Map<Scope, Instant> times) {
            Map<String, Instant> byId = new TreeMap<>();
            times.forEach((scope, time) -> byId.put(scope.id(), time));
            hash.addMap(name, byId);
        }
    }
}
