package io.optin.spi;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps what is known between the senders of a business and its contacts, and which messages were sent.
 *
 * @since 0.1
 */
public interface ConversationStore {
    /**
     * Joins a fact into the state between a sender and a contact.
     *
     * @param business for whom
     * @param sender which number of the business
     * @param contact which person
     * @param fact the state of this fact alone
     * @return true where the state changed
     */
    boolean observe(Business business, Sender sender, Contact contact, ConversationState fact);

    /**
     * The states of contacts, sender by sender.
     *
     * @param business for whom
     * @param contacts whose; the contacts as they are, aliases are the caller's affair
     * @return the states of each contact that has any
     */
    Map<Contact, Map<Sender, ConversationState>> states(Business business, Collection<Contact> contacts);

    /**
     * Keeps that a message was sent.
     *
     * @param business for whom
     * @param message the message
     * @return true where this very message was not known
     */
    boolean sent(Business business, SentMessage message);

    /**
     * The messages of an id. More than one only where an id was reported twice with different contents.
     *
     * @param business for whom
     * @param messageId the platform's id
     * @return the earliest first
     */
    List<SentMessage> findSent(Business business, String messageId);

    /**
     * The messages to contacts, for a person's right of access.
     *
     * @param business for whom
     * @param contacts to whom; the contacts as they are, aliases are the caller's affair
     * @return the earliest first
     */
    List<SentMessage> sentTo(Business business, Collection<Contact> contacts);

    /**
     * Forgets the sent messages of before a day. States stay.
     *
     * @param business for whom
     * @param before messages sent earlier go
     * @return how many went
     */
    long purgeSent(Business business, Instant before);

    /**
     * Forgets a contact: its states and the messages sent to it. What must survive was observed under its mark before.
     *
     * @param business for whom
     * @param contact whom
     */
    void erase(Business business, Contact contact);
}
