package io.optin;

import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.contact.Business;
import io.optin.contact.ErasureMark;
import io.optin.contact.Sender;
import io.optin.internal.Knob;
import io.optin.ledger.LedgerSetup;
import io.optin.ledger.TemplateLedger;
import io.optin.ledger.UnclearReplies;
import io.optin.memory.MemoryStores;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import io.optin.reply.ReplyClassifier;
import io.optin.spi.Stores;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The front door: one instance serves any number of businesses, which never see each other. Immutable and thread-safe;
 * make one and keep it.
 *
 * <pre>{@code
 * OptIn optIn = OptIn.builder().stores(MemoryStores.create()).build();
 * BusinessOptIn acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
 * Decision decision = acme.gate().check(OutboundMessage.freeForm(PhoneNumber.ofE164("+14155552671")));
 * }</pre>
 *
 * @since 0.1
 */
public final class OptIn {
    private final Stores stores;
    private final PolicyEdition edition;
    private final Clock clock;
    private final InformationTypes types;
    private final ReplyClassifier replies;
    private final UnclearReplies unclearReplies;
    private final Optional<SecretKeySpec> erasureKey;

    private OptIn(Builder builder) {
        stores = builder.stores.required();
        edition = builder.edition.orElse(Editions.STRICT);
        clock = builder.clock.orElse(Clock.systemUTC());
        types = InformationTypes.withOwn(builder.types.orElse(List.of()));
        replies = builder.replies.orElse(ReplyClassifier.everyLanguage());
        unclearReplies = builder.unclearReplies.orElse(reply -> {});
        erasureKey = Optional.ofNullable(builder.erasureKey.orNull());
    }

    /**
     * Begins an instance. Stores are required; the edition is {@link Editions#STRICT}, the clock the system's, the types
     * the five built in, replies are read in every language that is known, what is unclear among them is handed to nobody, and
     * nobody can be erased, unless said otherwise.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An instance with empty stores in the heap, for trying out.
     *
     * @return an instance that forgets everything with the process
     */
    public static OptIn inMemory() {
        return builder().stores(MemoryStores.create()).build();
    }

    /**
     * Gate and ledger of one business and one of its numbers.
     *
     * @param business for whom
     * @param sender from which number
     * @return both
     */
    public BusinessOptIn forBusiness(Business business, Sender sender) {
        return new BusinessOptIn(
                new LedgerSetup(stores, edition, clock, types, replies, unclearReplies, erasureKey, business, sender));
    }

    /**
     * Says whether artefacts comply with the edition of this instance.
     *
     * @return a validator
     */
    public PolicyValidator validator() {
        return PolicyValidator.of(edition).withReplies(replies).withTypes(types);
    }

    /**
     * Remembers what Meta says of templates, whatever business they serve.
     *
     * @return the ledger of templates
     */
    public TemplateLedger templates() {
        return TemplateLedger.of(stores.templates(), clock);
    }

    /**
     * What time it is to this instance.
     *
     * @return the clock that it was built with
     */
    public Clock clock() {
        return clock;
    }

    /**
     * What this instance takes replies to mean.
     *
     * @return the classifier
     */
    public ReplyClassifier replies() {
        return replies;
    }

    /**
     * The registered information types.
     *
     * @return the five built in, and the host's own
     */
    public InformationTypes types() {
        return types;
    }

    /** Builds an {@link OptIn}; each knob can be set once. Not thread-safe. */
    public static final class Builder {
        private final Knob<Stores> stores = new Knob<>("stores");
        private final Knob<PolicyEdition> edition = new Knob<>("edition");
        private final Knob<Clock> clock = new Knob<>("clock");
        private final Knob<Collection<InformationType>> types = new Knob<>("types");
        private final Knob<ReplyClassifier> replies = new Knob<>("replies");
        private final Knob<UnclearReplies> unclearReplies = new Knob<>("unclearReplies");
        private final Knob<SecretKeySpec> erasureKey = new Knob<>("erasureKey");

        private Builder() {}

        /**
         * Where facts are kept.
         *
         * @param value such as {@link MemoryStores#create()}
         * @return this
         */
        public Builder stores(Stores value) {
            stores.set(value);
            return this;
        }

        /**
         * The edition of the policy that judges.
         *
         * @param value such as {@link Editions#STRICT}
         * @return this
         */
        public Builder edition(PolicyEdition value) {
            edition.set(value);
            return this;
        }

        /**
         * What time it is.
         *
         * @param value read anew for each question; its zone does not matter
         * @return this
         */
        public Builder clock(Clock value) {
            clock.set(value);
            return this;
        }

        /**
         * The host's own information types.
         *
         * @param values types whose ids are not taken
         * @return this
         */
        public Builder types(InformationType... values) {
            return types(Arrays.asList(values));
        }

        /**
         * The host's own information types.
         *
         * @param values types whose ids are not taken
         * @return this
         */
        public Builder types(Collection<InformationType> values) {
            types.set(values);
            return this;
        }

        /**
         * What replies mean.
         *
         * @param value such as {@code ReplyClassifier.everyLanguage().withOptOut("cancel")}
         * @return this
         */
        public Builder replies(ReplyClassifier value) {
            replies.set(value);
            return this;
        }

        /**
         * Who looks at replies that are unclear.
         *
         * @param value told of each of them, beside the result of {@code received}
         * @return this
         */
        public Builder unclearReplies(UnclearReplies value) {
            unclearReplies.set(value);
            return this;
        }

        /**
         * The secret behind the marks of erased contacts. Keep it as long as the data: without it the marks are lost.
         *
         * @param secret at least 32 bytes that only the host knows
         * @return this
         */
        public Builder erasureKey(byte[] secret) {
            erasureKey.set(ErasureMark.key(secret));
            return this;
        }

        /**
         * The instance.
         *
         * @return an immutable value
         * @throws io.optin.error.InvalidValueException where the stores are missing, or a type's id is taken
         */
        public OptIn build() {
            return new OptIn(this);
        }
    }
}
