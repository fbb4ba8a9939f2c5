package ru.eschool.reporting.familypapers.domain;

/** Which paper is printed. */
public enum PaperKind {
    /** To the processing of personal data (002, annex 1). */
    CONSENT("Согласие", "consent"),
    /** The application of accession to the agreement on the diary (002, annex 4). */
    AGREEMENT("Заявление о присоединении", "agreement");

    private final String russian;
    private final String plain;

    PaperKind(String russian, String plain) {
        this.russian = russian;
        this.plain = plain;
    }

    public String russian() {
        return russian;
    }

    public String plain() {
        return plain;
    }
}
