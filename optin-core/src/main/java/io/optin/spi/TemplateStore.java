package io.optin.spi;

import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.util.Collection;
import java.util.Map;

/**
 * Keeps what was heard of templates.
 *
 * @since 0.1
 */
public interface TemplateStore {
    /**
     * Joins an observation into the state of a template.
     *
     * @param template which template
     * @param observation the state of this observation alone
     * @return true where the state changed
     */
    boolean observe(TemplateKey template, TemplateState observation);

    /**
     * The states of templates.
     *
     * @param templates whose
     * @return the state of each template that has one
     */
    Map<TemplateKey, TemplateState> states(Collection<TemplateKey> templates);
}
