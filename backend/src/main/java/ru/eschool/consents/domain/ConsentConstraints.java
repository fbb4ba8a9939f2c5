package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What the constraints of the papers mean. */
@ApplicationScoped
class ConsentConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(
                new NamedConstraint("service_agreement_number", 409, "agreement-number-taken", "/number"),
                new NamedConstraint("service_agreement_stands", 409, "agreement-stands", "/guardianId"),
                new NamedConstraint("agreement_text_number", 409, "agreement-text-twice", "/validFrom"));
    }
}
