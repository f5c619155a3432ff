package io.optin.webhook;

import java.util.Map;
import java.util.Optional;

/**
 * Says for whom a webhook is. Meta names an account (WABA) and, for whatever concerns people, the id of a phone number;
 * only the host knows which business and sender they are. What this does not know is reported and never guessed.
 *
 * <p>Asked for each part of each body, so an implementation that looks into a database should cache. Implementations are
 * thread-safe.
 *
 * @since 0.1
 */
public interface SenderDirectory {
    /**
     * Who owns a phone number.
     *
     * @param account the id of the WhatsApp Business Account ({@code entry.id})
     * @param phoneNumberId the id of the phone number ({@code metadata.phone_number_id})
     * @return empty where it is nobody's that the host knows
     */
    Optional<Addressee> find(String account, String phoneNumberId);

    /**
     * Whether an account is one of the host's. Asked for what concerns no phone number: templates.
     *
     * @param account the id of the WhatsApp Business Account
     * @return true where what Meta says of its templates shall count
     */
    boolean serves(String account);

    /**
     * The directory of a host with one account.
     *
     * @param account the id of the WhatsApp Business Account
     * @param byPhoneNumberId who owns each of its phone numbers
     * @return a directory
     */
    static SenderDirectory of(String account, Map<String, Addressee> byPhoneNumberId) {
        return of(Map.of(Required.present(account, "account"), byPhoneNumberId));
    }

    /**
     * The directory of a host with several accounts.
     *
     * @param byAccount for each account, who owns each of its phone numbers
     * @return a directory
     */
    static SenderDirectory of(Map<String, Map<String, Addressee>> byAccount) {
        return new MapDirectory(byAccount);
    }
}
