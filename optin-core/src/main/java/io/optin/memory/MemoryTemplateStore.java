package io.optin.memory;

import io.optin.spi.TemplateStore;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** States by template. */
final class MemoryTemplateStore implements TemplateStore {
    private final Map<TemplateKey, TemplateState> states = new HashMap<>();

    @Override
    public synchronized boolean observe(TemplateKey template, TemplateState observation) {
        TemplateState before = states.getOrDefault(template, TemplateState.NONE);
        TemplateState after = before.join(observation);
        states.put(template, after);
        return !after.equals(before);
    }

    @Override
    public synchronized Map<TemplateKey, TemplateState> states(Collection<TemplateKey> templates) {
        Map<TemplateKey, TemplateState> found = new HashMap<>();
        for (TemplateKey template : templates) {
            TemplateState state = states.get(template);
            if (state != null) {
                found.put(template, state);
            }
        }
        return found;
    }
}
