package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The texts of the agreement. */
@ApplicationScoped
class AgreementTexts extends SchoolRecords<AgreementText> {}
