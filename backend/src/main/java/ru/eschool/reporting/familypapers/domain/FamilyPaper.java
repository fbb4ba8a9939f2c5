package ru.eschool.reporting.familypapers.domain;

/**
 * One paper as it is printed; what is not known is null and stays a line to write on.
 *
 * @param guardian who is to sign
 * @param kinship as «мать»
 */
public record FamilyPaper(
        String guardian,
        String kinship,
        String guardianAddress,
        String phone,
        String email,
        String pupil,
        String birthDate,
        String pupilAddress,
        String className) {}
