package io.optin.webhook;

import java.util.List;
import java.util.Map;

/**
 * What came of a body. Personal data stays inside: {@code toString} masks.
 *
 * @since 0.1
 */
public sealed interface WebhookResult {
    /**
     * The HTTP status to answer with. Meta sends a body again, for up to 7 days, where it is another one than 200.
     *
     * @return 200 for what was received
     */
    int httpStatus();

    /**
     * Whether the body was taken.
     *
     * @return false where nothing of it was
     */
    default boolean isReceived() {
        return this instanceof Received;
    }

    /**
     * The body was taken, and every fact in it is stored.
     *
     * @param learnt what it told, in its order
     * @param ignored what changes nothing
     * @param unreadable what could not be read
     * @param alarms what a human should see
     * @param unknown what this version does not know, and how often it came: names of fields, at most 101 of them
     */
    record Received(
            List<Learnt> learnt,
            List<Ignored> ignored,
            List<Unreadable> unreadable,
            List<Alarm> alarms,
            Map<String, Integer> unknown)
            implements WebhookResult {
        /**
         * Copies what may be changed outside.
         *
         * @param learnt what it told
         * @param ignored what changes nothing
         * @param unreadable what could not be read
         * @param alarms what a human should see
         * @param unknown what this version does not know
         */
        public Received {
            learnt = List.copyOf(learnt);
            ignored = List.copyOf(ignored);
            unreadable = List.copyOf(unreadable);
            alarms = List.copyOf(alarms);
            unknown = Map.copyOf(unknown);
        }

        @Override
        public int httpStatus() {
            return 200;
        }
    }

    /**
     * Nothing of the body was taken.
     *
     * @param refusal why
     */
    record Refused(WebhookRefusal refusal) implements WebhookResult {
        @Override
        public int httpStatus() {
            return refusal.httpStatus();
        }
    }
}
