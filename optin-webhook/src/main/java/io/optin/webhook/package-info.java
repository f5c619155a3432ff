/**
 * From Meta's webhooks to facts: {@link io.optin.webhook.WebhookReceiver} verifies the signature of a body, reads it, and
 * tells the ledger of the right business and sender what happened.
 *
 * <p>Inside, the way is straight: {@code BodyReader} turns bytes into what Meta said (the {@code Raw…} records), {@code
 * ChangeMeaning} turns that into {@code Notice}s, purely, and {@code Delivery} appends them.
 */
@NullMarked
package io.optin.webhook;

import org.jspecify.annotations.NullMarked;
