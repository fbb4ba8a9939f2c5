package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text holds characters that no keyboard enters and no form can print. */
class ControlCharacterException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    ControlCharacterException(JsonParser parser) {
        super(parser, "control characters", String.class);
    }
}
