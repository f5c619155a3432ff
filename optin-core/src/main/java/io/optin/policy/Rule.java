package io.optin.policy;

import java.util.function.Consumer;

/**
 * One thing that a policy asks. A rule is a pure function of its subject: it reads no clock, asks no store, keeps no
 * state and logs nothing, so it may be called from any thread.
 *
 * @param <S> what it judges, such as {@link io.optin.message.SendAttempt}
 * @since 0.1
 */
public interface Rule<S> {
    /**
     * The stable name.
     *
     * @return the id; {@code OPTIN-…} is reserved for optin's own rules
     */
    RuleId id();

    /**
     * What it judges.
     *
     * @return the class of its subjects
     */
    Class<S> subject();

    /**
     * Where it comes from.
     *
     * @return the source
     */
    Citation citation();

    /**
     * What it asks, in one line.
     *
     * @return a sentence in English, without a full stop
     */
    String summary();

    /**
     * What to do where it is broken.
     *
     * @return sentences in English
     */
    String remedy();

    /**
     * Whether the rule can judge a subject; where it cannot, such as a text in a language that it does not know, it is
     * listed as skipped.
     *
     * @param subject what would be judged
     * @return true unless a rule says otherwise
     */
    default boolean canJudge(S subject) {
        return true;
    }

    /**
     * Judges a subject.
     *
     * @param subject what is judged
     * @param report is told each violation; told nothing where the rule is kept
     */
    void check(S subject, Consumer<? super Violation> report);
}
