package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.OFFERS;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.optin.World;
import io.optin.consent.OptOut;
import io.optin.conversation.InboundMessage;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a host sees in its logs: opt-outs, conflicts, refused facts; never a number. */
class LoggingTest {
    private static final Instant AHEAD = START.plus(Duration.ofHours(1));

    private final World world = new World();
    private final Logger logger = (Logger) LoggerFactory.getLogger(OptInLedger.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void hangUp() {
        logger.detachAppender(lines);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .noneMatch(line -> line.contains("4155552671") || line.contains("5550783881"));
    }

    @Test
    void tellsOptOuts() {
        world.writes(ADA, "STOP");
        expect(Level.INFO, "+14******71 opted out of [everything] at Business[id=Acme]: NEW");
    }

    @Test
    void tellsConflicts() {
        world.ledger().record("x", World.consent(ADA, START, OFFERS));
        world.ledger().record("x", World.consent(ADA, START.minusSeconds(1), OFFERS));
        expect(
                Level.WARN,
                "another fact under a known id: consent-given/1 of +14******71 at Business[id=Acme]; both are kept");
    }

    @Test
    void tellsNothingOfAFactThatIsToldTwice() {
        world.ledger().record("x", World.consent(ADA, START, OFFERS));
        world.ledger().record("x", World.consent(ADA, START, OFFERS));
        assertThat(lines.list).isEmpty();

        world.writes(ADA, "STOP");
        assertThat(lines.list).hasSize(1);
    }

    @Test
    void tellsRefusedConsents() {
        world.ledger().record(World.consent(ADA, AHEAD, OFFERS));
        expect(Level.WARN, "consent of +14******71 for Business[id=Acme] refused by [OPTIN-CONSENT-005]");
    }

    @Test
    void tellsRefusedMessages() {
        world.ledger()
                .received(InboundMessage.builder()
                        .from(ADA)
                        .id("m")
                        .sentAt(AHEAD)
                        .text("Hello")
                        .build());
        expect(
                Level.WARN,
                "message of +14******71 to Business[id=Acme] opens no window: it is stamped " + AHEAD
                        + ", ahead of its receipt");
    }

    @Test
    void tellsPlatformStopsAndRefusedResumes() {
        world.ledger().platformPreference(ADA, PlatformChoice.STOP, START);
        world.ledger().platformPreference(ADA, PlatformChoice.RESUME, AHEAD);
        expect(Level.INFO, "+14******71 stopped marketing of Business[id=Acme] on the platform");
        expect(Level.WARN, "RESUME of +14******71 at Business[id=Acme] refused: stamped ahead of its receipt");
    }

    @Test
    void tellsThatTheWindowIsClosed() {
        world.ledger().windowClosedByPlatform(ADA, START);
        expect(
                Level.WARN,
                "the platform says that the window of +14******71 with Sender[number=+15******81] is closed");
    }

    @Test
    void tellsTemplatesFromTheFuture() {
        world.ledger()
                .templateSeen(
                        MessageTemplate.builder(World.SALE)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        AHEAD);
        expect(
                Level.WARN,
                "template acme-account/spring_sale/en is stamped ahead of its receipt: only what forbids it counts");
    }

    @Test
    void tellsErasures() {
        world.ledger().optOut(OptOut.ofEverything(ADA, START));
        world.ledger().erase(ADA);
        expect(Level.INFO, "a contact and 0 aliases of Business[id=Acme] were erased");
    }

    private void expect(Level level, String line) {
        assertThat(lines.list).anySatisfy(event -> {
            assertThat(event.getFormattedMessage()).isEqualTo(line);
            assertThat(event.getLevel()).isEqualTo(level);
        });
    }
}
