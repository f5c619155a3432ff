package io.optin.testkit.jqwik;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.message.OutboundMessage;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets {@code @ForAll} find the values of {@link OptInArbitraries} that need no time. jqwik finds it by itself on the class
 * path; a test that runs on the module path provides them itself.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // who has jqwik
public final class OptInArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.ofEntries(
            Map.entry(Business.class, OptInArbitraries::businesses),
            Map.entry(BusinessScopedUserId.class, OptInArbitraries::userIds),
            Map.entry(ConsentPrompt.class, OptInArbitraries::prompts),
            Map.entry(Contact.class, OptInArbitraries::contacts),
            Map.entry(IdentityLink.class, OptInArbitraries::identityLinks),
            Map.entry(InformationType.class, OptInArbitraries::informationTypes),
            Map.entry(MessageTemplate.class, OptInArbitraries::templates),
            Map.entry(OutboundMessage.class, OptInArbitraries::outboundMessages),
            Map.entry(PhoneNumber.class, OptInArbitraries::phoneNumbers),
            Map.entry(Scope.class, OptInArbitraries::scopes),
            Map.entry(Sender.class, OptInArbitraries::senders),
            Map.entry(TemplateKey.class, OptInArbitraries::templateKeys));

    /** For jqwik, which makes one. */
    public OptInArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return BY_TYPE.containsKey(targetType.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Optional.ofNullable(BY_TYPE.get(targetType.getRawType())).stream()
                .map(Supplier::get)
                .collect(Collectors.toUnmodifiableSet());
    }
}
