package io.optin.proof;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import java.time.Instant;
import java.util.Optional;

/** May this go out? A template of the one key that histories speak of, or free-form content. */
record Question(
        Sender sender,
        Contact to,
        boolean template,
        Optional<InformationType> type,
        boolean automated,
        boolean escalation,
        boolean confirmation,
        Instant now) {}
