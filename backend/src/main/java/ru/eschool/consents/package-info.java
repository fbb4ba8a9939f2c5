/**
 * Consents to the processing of personal data, each for one purpose and a document of its own (002, annex 1); the agreements on
 * the electronic diary that guardians accede to (annex 4); and how a family wants to be informed (000 §6.1).
 *
 * <p>What the papers allow is decided by the database's {@code delivery_stop()} alone: the session of a family does not reach a pupil
 * whose diary is not delivered. Statements and choices are only added to; in force is the latest.
 */
@Feature(
        about =
                "Consents to the processing of personal data, agreements on the electronic diary, and channels of delivery.",
        uses = {"people", "audit"})
@Tables(
        own = {"channel_choice", "consent", "service_agreement"},
        offered = {"agreement_text", "consent_form"})
package ru.eschool.consents;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
