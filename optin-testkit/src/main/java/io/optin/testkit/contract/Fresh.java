package io.optin.testkit.contract;

import io.optin.contact.Business;
import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.template.TemplateKey;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Names that no test had before, so that stores which others filled are as good as empty ones. */
final class Fresh {
    private Fresh() {}

    static String id() {
        return UUID.randomUUID().toString();
    }

    static Business business() {
        return Business.of("business " + id());
    }

    /** A person by a number that has one spelling. */
    static PhoneNumber person() {
        return PhoneNumber.ofE164("+1415" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    }

    static List<Contact> people(int count) {
        return Stream.<Contact>generate(Fresh::person).distinct().limit(count).toList();
    }

    static BusinessScopedUserId userId() {
        return BusinessScopedUserId.of("US." + id().replace("-", ""));
    }

    static Sender sender() {
        return Sender.of("+1555" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    }

    static TemplateKey template() {
        return TemplateKey.of("account " + id(), "order_update", "en_US");
    }
}
