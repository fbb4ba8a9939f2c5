/**
 * What every feature stands on: identifiers, problems, paging, the clock, the database session, conditional answers,
 * idempotency and the outbox. Depends on no feature.
 */
package ru.eschool.platform;
