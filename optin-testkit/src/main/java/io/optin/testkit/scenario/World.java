package io.optin.testkit.scenario;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a scenario plays in: one business, its senders, and the front door. */
final class World {
    private final OptIn optIn;
    private final Business business;
    private final Sender sender;
    private final Map<Sender, BusinessOptIn> doors = new HashMap<>();

    World(OptIn optIn, Business business, Sender sender) {
        this.optIn = optIn;
        this.business = business;
        this.sender = sender;
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

    /** Templates belong to the business's one account. */
    TemplateKey template(String name, String language) {
        return TemplateKey.of(business.id(), name, language);
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
