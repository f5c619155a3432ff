package io.optin.benchmarks;

import java.util.List;
import java.util.Locale;

/** The middle of some measurements, and how far they lie apart. */
record Spread(double median, double least, double most) {
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Such as {@code 0.93 (0.90–0.97)}. */
    String tell(int digits) {
        String number = "%,." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
    }
}
