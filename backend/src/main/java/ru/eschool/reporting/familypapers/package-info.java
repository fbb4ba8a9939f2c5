/**
 * Papers for the meeting of parents: the consent (002, annex 1) and the application of accession (annex 4) filled in with what
 * the school knows, for a pupil or for a class, to be signed by hand.
 */
package ru.eschool.reporting.familypapers;
