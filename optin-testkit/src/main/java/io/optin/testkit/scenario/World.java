package io.optin.testkit.scenario;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.template.TemplateKey;
import io.optin.webhook.Addressee;
import io.optin.webhook.SenderDirectory;
import io.optin.webhook.WebhookReceiver;
import io.optin.webhook.WebhookResult;
import io.optin.webhook.WebhookSignature;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a scenario plays in: one business, its senders, and the front door. */
final class World {
    private static final String SECRET = "scenarios have one app, and it keeps no secrets";
    private static final WebhookSignature SIGNATURE = WebhookSignature.of(SECRET);

    private final OptIn optIn;
    private final Business business;
    private final Sender sender;
    private final Map<Sender, BusinessOptIn> doors = new HashMap<>();
    private final WebhookReceiver endpoint;

    World(OptIn optIn, Business business, Sender sender) {
        this.optIn = optIn;
        this.business = business;
        this.sender = sender;
        endpoint = WebhookReceiver.builder()
                .optIn(optIn)
                .senders(directory())
                .appSecret(SECRET)
                .build();
    }

    OptIn optIn() {
        return optIn;
    }

    BusinessOptIn door() {
        return door(Optional.empty());
    }

    BusinessOptIn door(Optional<Sender> other) {
        return doors.computeIfAbsent(other.orElse(sender), from -> optIn.forBusiness(business, from));
    }

    Sender sender() {
        return sender;
    }

    /** The business's one account. */
    String account() {
        return business.id();
    }

    /** Templates belong to the business's one account. */
    TemplateKey template(String name, String language) {
        return TemplateKey.of(account(), name, language);
    }

    /** What came of a body, received by the business's endpoint. */
    WebhookResult receive(byte[] body) {
        return endpoint.receive(body, SIGNATURE.sign(body));
    }

    /** The business has one account, and its numbers have no other ids than themselves. */
    private SenderDirectory directory() {
        return new SenderDirectory() {
            @Override
            public Optional<Addressee> find(String account, String phoneNumberId) {
                return Optional.of(new Addressee(business, Sender.of(phoneNumberId)));
            }

            @Override
            public boolean serves(String account) {
                return true;
            }
        };
    }

    /** Something that happens, or is asked. */
    interface Step {
        /**
         * Takes the step.
         *
         * @param at when, which is what the clock says
         */
        Answer take(World world, Instant at);
    }
}
