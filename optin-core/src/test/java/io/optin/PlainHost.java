package io.optin;

import io.optin.consent.InformationType;
import io.optin.ledger.RecordResult;
import io.optin.message.OutboundMessage;
import io.optin.template.TemplateCategory;

/** A program that records a consent and asks the gate, and has nothing beside it but what optin cannot do without. */
final class PlainHost {
    private PlainHost() {}

    public static void main(String[] arguments) {
        World world = new World().approves(World.UPDATE, TemplateCategory.UTILITY);
        RecordResult result =
                world.ledger().record(World.consent(World.ADA, world.now(), InformationType.SHIPPING_UPDATES));
        System.out.println("recorded: " + result.isRecorded());
        System.out.println("allowed: "
                + world.decide(OutboundMessage.template(World.ADA, World.UPDATE, InformationType.SHIPPING_UPDATES))
                        .isAllowed());
    }
}
