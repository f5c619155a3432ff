package io.optin.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WEBSITE               | entered_number, ticked_checkbox, tapped_button          | pageUrl              | ASKED           | false
                    LANDING_PAGE          | entered_number, ticked_checkbox, tapped_button          | pageUrl              | ASKED           | false
                    IN_APP_POPUP          | entered_number, ticked_checkbox, tapped_button          | screen               | ASKED           | false
                    CLICK_TO_WHATSAPP_AD  | sent_message, tapped_button                             | adId, clickId        | SHOWN_BY_MEDIUM | true
                    EMAIL                 | ticked_checkbox, entered_number, tapped_button, replied | messageId, campaign  | ASKED           | false
                    PHONE_IVR             | pressed_key, said_yes, entered_number                   | callId, recording    | CANNOT_BE_SHOWN | true
                    SMS                   | replied, tapped_button                                  | messageId            | CANNOT_BE_SHOWN | true
                    OFFLINE               | signed, entered_number, scanned_qr_code                 | document, qrCode     | ASKED           | false
                    WHATSAPP_CONVERSATION | replied, tapped_button                                  | messageId            | SHOWN_BY_MEDIUM | true
                    """)
    void asksWhatTheTableSays(
            Channel channel, String actions, String proofs, Channel.Logo logo, boolean carriesNumber) {
        assertThat(channel.actions())
                .extracting(action -> action.name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(words(actions));
        assertThat(channel.proofs()).containsExactlyElementsOf(words(proofs));
        assertThat(channel.logo()).isEqualTo(logo);
        assertThat(channel.carriesNumber()).isEqualTo(carriesNumber);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyCanChangeWhatAChannelAsks(Channel channel) {
        assertThatThrownBy(() -> channel.actions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> channel.proofs().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split(",", -1)).map(String::strip).toList();
    }
}
