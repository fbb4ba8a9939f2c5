package ru.eschool.consents.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a family is informed (000 §6.1). */
@Schema(description = "How a guardian is informed: WEB, APP, EMAIL, SMS, or PAPER printed by the class teacher.")
public enum Channel {
    WEB,
    APP,
    EMAIL,
    SMS,
    PAPER
}
