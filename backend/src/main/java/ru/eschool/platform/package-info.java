/**
 * What every feature stands on: identifiers, problems, paging, the clock, the database session, conditional answers,
 * idempotency. Depends on no feature.
 */
@Feature
@Tables(own = {"idempotency_key", "volume_table"})
package ru.eschool.platform;
