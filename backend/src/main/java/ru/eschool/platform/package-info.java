/**
 * What every feature stands on: identifiers, problems, paging, the clock, the database session, conditional answers,
 * idempotency. Depends on no feature.
 */
@Feature(about = "The service itself: its version and the catalogue of its problems.")
@Tables(
        own = {"idempotency_key", "published_table", "volume_table"},
        offered = {"tombstone"})
package ru.eschool.platform;
