package io.optin.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as Meta tells it.
 *
 * @param place where it stands
 * @param person who sent it
 * @param id the platform's id
 * @param stamp when it was sent
 * @param type its type; where none is told, the name of the part that it has
 * @param inGroup whether it was sent in a group
 * @param answers the id of the message that it answers
 * @param words its text, caption, or the label of what was tapped
 * @param payload the payload of what was tapped
 * @param interactive the kind of an interactive message
 * @param ad the advertisement that led to it
 * @param notice what a system message says
 * @param ownNumbers numbers of the sender's own contact card, shared on request
 * @param errors what went wrong with it
 */
record RawMessage(
        Place place,
        RawPerson person,
        @Nullable String id,
        Stamp stamp,
        String type,
        boolean inGroup,
        @Nullable String answers,
        @Nullable String words,
        @Nullable String payload,
        @Nullable String interactive,
        RawAd ad,
        RawNotice notice,
        List<String> ownNumbers,
        List<RawError> errors) {

    /** An advertisement: its id, the click, its address. */
    record RawAd(
            @Nullable String id,
            @Nullable String click,
            @Nullable String url) {
        static final RawAd NONE = new RawAd(null, null, null);
    }

    /** What a system message says: its type, its sentence, and whom it names. */
    record RawNotice(@Nullable String type, @Nullable String body, RawPerson person) {
        static final RawNotice NONE = new RawNotice(null, null, RawPerson.NOBODY);
    }
}
