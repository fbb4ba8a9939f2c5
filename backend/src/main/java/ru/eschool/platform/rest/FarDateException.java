package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;

/** A date lies outside of the years that a school has to do with. */
class FarDateException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    FarDateException(JsonParser parser) {
        super(parser, "far date", LocalDate.class);
    }
}
