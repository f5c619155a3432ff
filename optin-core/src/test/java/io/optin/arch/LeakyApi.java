package io.optin.arch;

import com.google.i18n.phonenumbers.Phonenumber;
import io.optin.internal.Times;
import java.util.List;
import java.util.function.Supplier;

/** A public class whose signatures name what is none of its users' business: what the fitness tests must catch. */
public abstract class LeakyApi {
    public abstract List<Phonenumber.PhoneNumber> ofLibrary();

    public abstract void ofInternals(Supplier<? extends Times> times);

    abstract Layers hidden();

    protected abstract <T extends Layers> void ofHidden(T layers);
}
