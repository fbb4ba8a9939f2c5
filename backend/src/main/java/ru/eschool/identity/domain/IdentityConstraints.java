package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import ru.eschool.platform.NamedConstraints;

/** What the constraints of accounts and roles mean. */
@ApplicationScoped
class IdentityConstraints implements NamedConstraints {
    @Override
    public Collection<NamedConstraint> all() {
        return List.of(
                new NamedConstraint("account_login_key", 409, "login-taken", "/login"),
                new NamedConstraint("office_once", 409, "office-exists", "/name"),
                new NamedConstraint("office_region_id_fkey", 422, "region-unknown", "/regionId"),
                new NamedConstraint("office_territory", 422, "municipality-unknown", "/municipalityId"),
                new NamedConstraint("person_account", 409, "place-joined-already", "/personId"),
                new NamedConstraint(
                        "role_assignment_school_id_person_id_role_during_excl", 409, "role-held-already", "/role"));
    }
}
