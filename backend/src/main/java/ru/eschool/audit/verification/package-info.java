/**
 * Checks the sealed histories without the service and without the functions of the database: plain Java and SQL that says by
 * itself what a row is, since whoever can change the rows can change a function too. The command {@link
 * ru.eschool.audit.verification.VerifyHistory} runs it.
 */
package ru.eschool.audit.verification;
