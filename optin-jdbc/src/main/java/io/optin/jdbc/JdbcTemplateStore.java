package io.optin.jdbc;

import io.optin.spi.TemplateStore;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was heard of templates. Templates belong to accounts, so no business stands in their keys. */
final class JdbcTemplateStore implements TemplateStore {
    private final Home home;
    private final MaximaTable states;
    private final String select;

    JdbcTemplateStore(Home home) {
        this.home = home;
        states = TemplateStates.table(home);
        select = "SELECT s.template, s.kind, s.item, s.seen_at FROM "
                + home.lookUp("template", states.name(), "s", "s.template = q.template");
    }

    @Override
    public boolean observe(TemplateKey template, TemplateState observation) {
        return home.session().write("observe a template", connection -> {
            boolean changed = false;
            for (MaximaTable.Row row : TemplateStates.rows(template, observation)) {
                changed |= home.dialect().raise(connection, states, row);
            }
            return changed;
        });
    }

    @Override
    public Map<TemplateKey, TemplateState> states(Collection<TemplateKey> templates) {
        TemplateStates.Gathering found = new TemplateStates.Gathering();
        for (List<String> part :
                Home.parts(templates.stream().map(TemplateStates::text).toList())) {
            home.session().read("read templates", connection -> {
                try (Call call = new Call(connection, select)) {
                    ResultSet row = call.list(home.dialect(), part).rows();
                    while (row.next()) {
                        found.add(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
                    }
                    return found;
                }
            });
        }
        return found.states();
    }
}
