package io.optin.policy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A rule of a host's own, which finds what it is told to. */
record TestRule<S>(RuleId id, Class<S> subject, Predicate<S> broken) implements Rule<S> {
    static final Citation CITATION =
            new Citation("House rules", "clause 7", URI.create("https://example.com/rules"), LocalDate.of(2026, 1, 2));

    static <S> TestRule<S> broken(String id, Class<S> subject) {
        return new TestRule<>(RuleId.of(id), subject, any -> true);
    }

    static <S> TestRule<S> kept(String id, Class<S> subject) {
        return new TestRule<>(RuleId.of(id), subject, any -> false);
    }

    Violation violation() {
        return Violation.of(this, "here", Map.of());
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public String summary() {
        return "All is well";
    }

    @Override
    public String remedy() {
        return "Mend it.";
    }

    @Override
    public void check(S subject, Consumer<? super Violation> report) {
        if (broken.test(subject)) {
            report.accept(violation());
        }
    }
}
