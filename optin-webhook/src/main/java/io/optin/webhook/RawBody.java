package io.optin.webhook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as Meta tells it.
 *
 * @param object of what kind of thing it tells
 * @param entries its entries
 * @param broken entries that have another shape
 * @param unknown what this version does not know, and how often
 */
record RawBody(
        @Nullable String object, List<RawEntry> entries, List<Unreadable> broken, Map<String, Integer> unknown) {}
