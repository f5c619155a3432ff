package io.optin.ledger;

import io.optin.consent.ConsentState;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.message.ContactFacts;
import io.optin.template.TemplateState;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one person, gathered over their aliases.
 *
 * @param wide everybody who may be this person
 * @param narrow those of them whose permissions count
 * @param consent where the person stands with the business
 * @param bySender what is known between each sender of the business and the person
 */
record PersonFacts(
        Set<Contact> wide, Set<Contact> narrow, ConsentState consent, Map<Sender, ConversationState> bySender) {

    ConversationWindow window(Sender sender) {
        return bySender.getOrDefault(sender, ConversationState.NONE).window();
    }

    Collection<PlatformPreference> preferences() {
        return bySender.values().stream().map(ConversationState::preference).toList();
    }

    ContactFacts at(Sender sender, TemplateState template) {
        return new ContactFacts(consent, window(sender), preferences(), template);
    }
}
