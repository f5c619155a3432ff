package io.optin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentEvent;
import io.optin.spi.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The ids of facts that were acknowledged, and must be in the database ever after. */
final class Acknowledged {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void add(String id) {
        ids.add(id);
    }

    int count() {
        return ids.size();
    }

    /** Every one is there, none twice, and every state is the fold of its events. */
    void assertKept(DataSource dataSource) {
        Stores stores = JdbcStores.create(dataSource);
        List<String> kept = stores.consents().history(Scribe.ACME, Scribe.PEOPLE).stream()
                .map(ConsentEvent::header)
                .map(header -> header.id())
                .toList();
        Set<String> lost = ConcurrentHashMap.newKeySet();
        lost.addAll(ids);
        kept.forEach(lost::remove);
        assertThat(lost).as("acknowledged, and lost").isEmpty();
        assertThat(kept).as("kept once").doesNotHaveDuplicates();
        List<StoreDifference> differences = new ArrayList<>();
        VerificationReport report = JdbcVerifier.verify(dataSource, JdbcSettings.DEFAULT, differences::add);
        assertThat(differences).isEmpty();
        assertThat(report.events()).isGreaterThanOrEqualTo(ids.size());
    }
}
