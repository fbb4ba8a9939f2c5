package ru.eschool.consents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What personal data is processed for (002, annex 1: «Цели обработки персональных данных»). */
@Schema(
        description =
                "What personal data is processed for: EDUCATION, the REGION_SYSTEM of schooling, CONTINGENT, the electronic"
                        + " JOURNAL and diary, SOCIAL_SECURITY (ЕГИССО), the DISABILITY_REGISTER, EDUCATION_DOCUMENTS (ФИС ФРДО),"
                        + " ACHIEVEMENTS published on the school's site.")
public enum ConsentPurpose {
    EDUCATION,
    REGION_SYSTEM,
    CONTINGENT,
    JOURNAL,
    SOCIAL_SECURITY,
    DISABILITY_REGISTER,
    EDUCATION_DOCUMENTS,
    ACHIEVEMENTS
}
