package io.optin.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who owns which phone number, from a map. */
final class MapDirectory implements SenderDirectory {
    private final Map<String, Map<String, Addressee>> byAccount = new HashMap<>();

    MapDirectory(Map<String, Map<String, Addressee>> byAccount) {
        Required.present(byAccount, "byAccount")
                .forEach((account, numbers) -> this.byAccount.put(account, Map.copyOf(numbers)));
    }

    @Override
    public Optional<Addressee> find(String account, String phoneNumberId) {
        return Optional.ofNullable(byAccount.getOrDefault(account, Map.of()).get(phoneNumberId));
    }

    @Override
    public boolean serves(String account) {
        return byAccount.containsKey(account);
    }
}
