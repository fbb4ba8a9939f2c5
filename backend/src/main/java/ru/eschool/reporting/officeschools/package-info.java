/**
 * The schools that an office above them reaches, with figures that tell of no person: how large each is and how far its year
 * has come.
 */
package ru.eschool.reporting.officeschools;
