package ru.eschool.reporting.kit;

import java.util.Locale;

/** Measures as CSS writes them. */
final class Millimetres {
    private Millimetres() {}

    static String of(double millimetres) {
        return String.format(Locale.ROOT, "%.2fmm", millimetres);
    }
}
