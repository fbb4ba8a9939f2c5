package ru.eschool.journal.rest;

import java.util.Locale;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;

/** Why something cannot be written, in the language of the request. */
public record ReasonTexts(ProblemAnswers texts, Locale language) {
    public static ReasonTexts of(ProblemAnswers texts, String acceptLanguage) {
        return new ReasonTexts(texts, ProblemTexts.language(acceptLanguage));
    }

    /** The text, or null where nothing was refused. */
    public String message(Refusal refusal) {
        return refusal == null
                ? null
                : texts.message(language, refusal.code(), refusal.arguments().toArray());
    }

    /** The code, or null where nothing was refused. */
    public static String code(Refusal refusal) {
        return refusal == null ? null : refusal.code();
    }
}
