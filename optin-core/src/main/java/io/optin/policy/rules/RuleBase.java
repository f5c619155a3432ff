package io.optin.policy.rules;

import io.optin.policy.Citation;
import io.optin.policy.Rule;
import io.optin.policy.RuleId;

/** What every rule of optin's own has beside its check. */
abstract class RuleBase<S> implements Rule<S> {
    private final RuleId id;
    private final Class<S> subject;
    private final Citation citation;
    private final String summary;
    private final String remedy;

    RuleBase(String id, Class<S> subject, Citation citation, String summary, String remedy) {
        this.id = RuleId.of(id);
        this.subject = subject;
        this.citation = citation;
        this.summary = summary;
        this.remedy = remedy;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final Class<S> subject() {
        return subject;
    }

    @Override
    public final Citation citation() {
        return citation;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final String remedy() {
        return remedy;
    }

    @Override
    public final String toString() {
        return id + ": " + summary;
    }
}
