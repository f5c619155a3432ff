package io.optin.ledger;

import io.optin.internal.Checks;
import io.optin.internal.Times;
import io.optin.spi.TemplateStore;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateState;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what Meta says of templates. They belong to a WhatsApp Business Account and not to a business or a sender, so
 * one ledger serves all. Thread-safe.
 *
 * @since 0.1
 */
public final class TemplateLedger {
    private static final Logger LOG = LoggerFactory.getLogger(OptInLedger.class);

    private final TemplateStore store;
    private final Clock clock;

    private TemplateLedger(TemplateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A ledger.
     *
     * @param store where templates are kept
     * @param clock what time it is; read anew for each fact
     * @return the ledger
     */
    public static TemplateLedger of(TemplateStore store, Clock clock) {
        return new TemplateLedger(Checks.present(store, "store"), Checks.present(clock, "clock"));
    }

    /**
     * Hears of a template. What permits and is stamped more than 5 minutes ahead does not count; what forbids counts as of
     * now at the latest.
     *
     * @param template what Meta says of it
     * @param at when it was so, by the platform's own time
     * @return true where something new was learnt
     */
    public boolean seen(MessageTemplate template, Instant at) {
        Instant now = clock.instant();
        Instant time = Times.fact(at, "at");
        if (!Times.counts(time, now)) {
            LOG.warn(
                    "template {} is stamped ahead of its receipt: only what forbids it counts",
                    Checks.present(template, "template").key());
        }
        return store.observe(Checks.present(template, "template").key(), TemplateState.observed(template, time, now));
    }
}
