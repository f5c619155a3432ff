package io.optin.testkit;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.wording.ConsentWording;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Sentences about a prompt. Unless told otherwise it is judged as on a website, which asks for most, and for the built-in
 * types that its wording names; where it names none, for all of them.
 *
 * @since 0.1
 */
public final class PromptAssert extends AbstractAssert<PromptAssert, ConsentPrompt> {
    private Channel channel = Channel.WEBSITE;
    private List<InformationType> types = List.of();
    private Optional<Contact> person = Optional.empty();

    PromptAssert(ConsentPrompt actual) {
        super(actual, PromptAssert.class);
    }

    /**
     * Tells where it is shown.
     *
     * @param where the channel
     * @return this
     */
    public PromptAssert on(Channel where) {
        channel = where;
        return this;
    }

    /**
     * Tells what it asks for.
     *
     * @param what at least one type
     * @return this
     */
    public PromptAssert askingFor(InformationType... what) {
        return askingFor(List.of(what));
    }

    /**
     * Tells what it asks for.
     *
     * @param what at least one type
     * @return this
     */
    public PromptAssert askingFor(Collection<InformationType> what) {
        types = List.copyOf(what);
        return this;
    }

    /**
     * Tells who sees it: then a number in the wording must be theirs.
     *
     * @param who the person
     * @return this
     */
    public PromptAssert shownTo(Contact who) {
        person = Optional.of(who);
        return this;
    }

    /**
     * It complies; warnings may be there.
     *
     * @param edition of the policy
     * @return this
     */
    public PromptAssert compliesWith(PolicyEdition edition) {
        PolicyReport report = report(edition);
        if (!report.isCompliant()) {
            throw failure(
                    "Expected a prompt that complies with %s, but of the wording%n  %s%nthe report says:%n%s",
                    edition.id(), actual.wording(), report.explain());
        }
        return this;
    }

    /**
     * It does not comply.
     *
     * @param edition of the policy
     * @return the rest of the sentence
     */
    public Refused doesNotComplyWith(PolicyEdition edition) {
        PolicyReport report = report(edition);
        if (report.isCompliant()) {
            throw failure(
                    "Expected a prompt that does not comply with %s, but of the wording%n  %s%nthe report says:%n%s",
                    edition.id(), actual.wording(), report.explain());
        }
        return new Refused(report.errors(), actual.wording() + "\n" + report.explain());
    }

    /**
     * Goes on with the whole report.
     *
     * @param edition of the policy
     * @return sentences about the report
     */
    public PolicyReportAssert judgedBy(PolicyEdition edition) {
        return new PolicyReportAssert(report(edition));
    }

    private PolicyReport report(PolicyEdition edition) {
        isNotNull();
        PolicyValidator validator = PolicyValidator.of(edition);
        Collection<InformationType> asked = types.isEmpty() ? named() : types;
        return person.map(who -> validator.validate(actual, channel, asked, who))
                .orElseGet(() -> validator.validate(actual, channel, asked));
    }

    private Collection<InformationType> named() {
        List<InformationType> all = InformationType.builtIn();
        Set<InformationType> named = new TreeSet<>(all);
        named.removeAll(ConsentWording.read(actual, channel, all, person).unnamedTypes());
        return named.isEmpty() ? all : named;
    }
}
