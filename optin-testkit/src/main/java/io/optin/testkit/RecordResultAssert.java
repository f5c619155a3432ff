package io.optin.testkit;

import io.optin.ledger.RecordResult;
import org.assertj.core.api.AbstractAssert;

/**
 * Sentences about what came of a consent.
 *
 * @since 0.1
 */
public final class RecordResultAssert extends AbstractAssert<RecordResultAssert, RecordResult> {
    RecordResultAssert(RecordResult actual) {
        super(actual, RecordResultAssert.class);
    }

    /**
     * The consent was recorded.
     *
     * @return this
     */
    public RecordResultAssert isRecorded() {
        expect("a recorded consent", actual.isRecorded());
        return this;
    }

    /**
     * The consent was refused.
     *
     * @return the rest of the sentence
     */
    public Refused isRefused() {
        expect("a refused consent", !actual.isRecorded());
        return new Refused(actual.report().errors(), actual.report().explain());
    }

    private void expect(String what, boolean holds) {
        isNotNull();
        if (!holds) {
            throw failure(
                    "Expected %s, but the report says:%n%s",
                    what, actual.report().explain());
        }
    }
}
