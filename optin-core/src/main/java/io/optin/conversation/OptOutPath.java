package io.optin.conversation;

import io.optin.internal.Checks;

/**
 * How a person gets out, beside how they got in.
 *
 * @param steps how many things they must do to opt out
 * @param optInSteps how many things they had to do to opt in
 * @param needsLogin whether they must log in to opt out
 * @since 0.1
 */
public record OptOutPath(int steps, int optInSteps, boolean needsLogin) {
    /**
     * Refuses numbers of steps outside 0 to 1,000.
     *
     * @param steps how many things they must do to opt out
     * @param optInSteps how many things they had to do to opt in
     * @param needsLogin whether they must log in to opt out
     */
    public OptOutPath {
        Checks.between(steps, 0, 1_000, "steps");
        Checks.between(optInSteps, 0, 1_000, "optInSteps");
    }
}
