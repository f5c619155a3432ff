package io.optin.ledger;

/**
 * Takes replies that a human should look at: perhaps they ask for no more messages, and nothing is recorded of that. Called
 * after the message was received, in the thread that received it, and again where the message is delivered again; so be
 * quick, and take a message once by its id. What it throws is logged and goes no further, lest it keep the next message from
 * being heard; an error is not caught.
 *
 * <p>Called by several threads at once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface UnclearReplies {
    /**
     * Takes a reply.
     *
     * @param reply who sent what to whom, and what is unclear
     */
    void unclear(UnclearReply reply);
}
