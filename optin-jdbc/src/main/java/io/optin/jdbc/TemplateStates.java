package io.optin.jdbc;

import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateQuality;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was heard of a template, as rows: the latest time of each thing that was said. */
final class TemplateStates {
    static final String TABLE = "template_state";

    private static final String STATUS = "status";
    private static final String CATEGORY = "category";
    private static final String ANNOUNCED = "announced";
    private static final String NONE_ANNOUNCED = "none_announced";
    private static final String QUALITY = "quality";

    private TemplateStates() {}

    static MaximaTable table(Home home) {
        return MaximaTable.of(
                home.dialect(), home.table(TABLE), List.of("template", "kind", "item"), List.of(), List.of("seen_at"));
    }

    /** A template as one text. The account comes last, since it alone may hold a slash. */
    static String text(TemplateKey key) {
        return key.language() + "/" + key.name() + "/" + key.account();
    }

    static TemplateKey key(String text) {
        List<String> parts = List.of(text.split("/", 3));
        return TemplateKey.of(parts.get(2), parts.get(1), parts.get(0));
    }

    static List<MaximaTable.Row> rows(TemplateKey key, TemplateState state) {
        List<MaximaTable.Row> rows = new ArrayList<>();
        add(rows, key, STATUS, state.statuses());
        add(rows, key, CATEGORY, state.categories());
        add(rows, key, ANNOUNCED, state.announcements());
        state.noneAnnouncedAt().ifPresent(at -> rows.add(row(key, NONE_ANNOUNCED, "", at)));
        add(rows, key, QUALITY, state.qualities());
        return rows.stream().sorted().toList();
    }

    private static void add(
            List<MaximaTable.Row> rows, TemplateKey key, String kind, Map<? extends Enum<?>, Instant> times) {
        times.forEach((item, at) -> rows.add(row(key, kind, item.name().toLowerCase(Locale.ROOT), at)));
    }

    private static MaximaTable.Row row(TemplateKey key, String kind, String item, Instant at) {
        return new MaximaTable.Row(List.of(text(key), kind, item), List.of(), List.of(Micros.of(at)));
    }

    /** Gathers rows into states. */
    static final class Gathering {
        private final Map<TemplateKey, TemplateState> states = new HashMap<>();

        void add(String template, String kind, String item, long seenAt) {
            states.merge(
                    key(template),
                    one(kind, item.toUpperCase(Locale.ROOT), Micros.instant(seenAt)),
                    TemplateState::join);
        }

        private static TemplateState one(String kind, String item, Instant at) {
            return TemplateState.of(
                    kind.equals(STATUS) ? Map.of(TemplateStatus.valueOf(item), at) : Map.of(),
                    kind.equals(CATEGORY) ? Map.of(TemplateCategory.valueOf(item), at) : Map.of(),
                    kind.equals(ANNOUNCED) ? Map.of(TemplateCategory.valueOf(item), at) : Map.of(),
                    kind.equals(NONE_ANNOUNCED) ? Optional.of(at) : Optional.empty(),
                    kind.equals(QUALITY) ? Map.of(TemplateQuality.valueOf(item), at) : Map.of());
        }

        Map<TemplateKey, TemplateState> states() {
            return states;
        }
    }
}
