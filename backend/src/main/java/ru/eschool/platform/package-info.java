/**
 * What every feature stands on: identifiers, problems, paging, the clock, the database session, conditional answers,
 * idempotency and the outbox. Depends on no feature.
 */
@Feature
@Tables(own = {"idempotency_key", "outbox_event", "volume_table"})
package ru.eschool.platform;
