package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;

/** A list holds more items than its field allows. */
class TooLongListException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final int least;
    private final int most;

    TooLongListException(JsonParser parser, int least, int most) {
        super(parser, "too many items", List.class);
        this.least = least;
        this.most = most;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }
}
