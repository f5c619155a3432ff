package io.optin.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a body.
 *
 * @param place where it stands
 * @param account the id of the account
 * @param stamp when it was sent
 * @param changes what changed
 * @param broken changes that have another shape
 */
record RawEntry(Place place, @Nullable String account, Stamp stamp, List<RawChange> changes, List<Unreadable> broken) {}
