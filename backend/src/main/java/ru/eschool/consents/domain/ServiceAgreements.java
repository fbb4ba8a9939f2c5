package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The agreements of the school's families. */
@ApplicationScoped
class ServiceAgreements extends SchoolRecords<ServiceAgreement> {}
