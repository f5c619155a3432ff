package io.optin.testkit;

import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.ledger.OptInStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/**
 * Sentences about where a contact stands.
 *
 * @since 0.1
 */
public final class OptInStatusAssert extends AbstractAssert<OptInStatusAssert, OptInStatus> {
    OptInStatusAssert(OptInStatus actual) {
        super(actual, OptInStatusAssert.class);
    }

    /**
     * The person is opted in to something.
     *
     * @return this
     */
    public OptInStatusAssert isOptedIn() {
        return expect("an opt-in", actual.isOptedIn());
    }

    /**
     * The person is opted in to nothing.
     *
     * @return this
     */
    public OptInStatusAssert isNotOptedIn() {
        return expect("no opt-in", !actual.isOptedIn());
    }

    /**
     * The person is opted in to these types and no other.
     *
     * @param types the types
     * @return this
     */
    public OptInStatusAssert isOptedInTo(InformationType... types) {
        Set<InformationType> expected = Set.of(types);
        return expect("opt-ins to " + expected, actual.types().equals(expected));
    }

    /**
     * These opt-outs refuse something, and no other does.
     *
     * @param scopes what they cover
     * @return this
     */
    public OptInStatusAssert isOptedOutOf(Scope... scopes) {
        Set<Scope> expected = Set.of(scopes);
        return expect("opt-outs of " + expected, actual.optedOut().equals(expected));
    }

    /**
     * No opt-out refuses anything.
     *
     * @return this
     */
    public OptInStatusAssert isNotOptedOut() {
        return isOptedOutOf();
    }

    /**
     * Marketing is stopped with the platform.
     *
     * @return this
     */
    public OptInStatusAssert isStoppedOnPlatform() {
        return expect("a stop on the platform", actual.platformStopped());
    }

    /**
     * Marketing is not stopped with the platform.
     *
     * @return this
     */
    public OptInStatusAssert isNotStoppedOnPlatform() {
        return expect("no stop on the platform", !actual.platformStopped());
    }

    /**
     * Free-form messages may be answered until an instant.
     *
     * @param end the first instant at which the window is closed
     * @return this
     */
    public OptInStatusAssert hasWindowOpenUntil(Instant end) {
        return expect("a window open until " + end, actual.windowClosesAt().equals(Optional.of(end)));
    }

    /**
     * No free-form message may go out.
     *
     * @return this
     */
    public OptInStatusAssert hasClosedWindow() {
        return expect("a closed window", !actual.isWindowOpen());
    }

    private OptInStatusAssert expect(String what, boolean holds) {
        isNotNull();
        if (!holds) {
            throw failure("Expected %s, but the status is:%n%s", what, actual);
        }
        return this;
    }
}
