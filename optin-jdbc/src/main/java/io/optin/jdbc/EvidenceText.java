package io.optin.jdbc;

import io.optin.consent.Evidence;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Evidence as one column has it: names and values as a form sends them, {@code pageUrl=https%3A%2F%2F…&screen=…}. */
final class EvidenceText {
    private EvidenceText() {}

    static String of(Evidence evidence) {
        return evidence.asMap().entrySet().stream()
                .map(proof -> encoded(proof.getKey()) + "=" + encoded(proof.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Evidence evidence(String text) {
        Map<String, String> proofs = new HashMap<>();
        for (String proof : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = proof.indexOf('=');
            proofs.put(decoded(proof.substring(0, equals)), decoded(proof.substring(equals + 1)));
        }
        return Evidence.of(proofs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
