package io.optin.wording;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.PhoneNumber;
import io.optin.policy.RuleId;
import java.util.Optional;
import java.util.Set;

/**
 * A wording from the wild, with what it breaks.
 *
 * @param id what is special about it
 * @param prompt what is shown
 * @param channel where it is shown
 * @param types what is asked for, in the order of the file
 * @param contact the person's own number, where the wording holds a number
 * @param breaks the rules of which the edition {@code strict} makes an error, in the order of the file
 * @param warns the rules of which it makes a warning
 */
record EnglishSample(
        String id,
        ConsentPrompt prompt,
        Channel channel,
        Set<InformationType> types,
        Optional<PhoneNumber> contact,
        Set<RuleId> breaks,
        Set<RuleId> warns) {
    boolean isCompliant() {
        return breaks.isEmpty();
    }

    @Override
    public String toString() {
        return id;
    }
}
