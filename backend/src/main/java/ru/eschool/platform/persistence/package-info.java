/**
 * How records that people edit one at a time are kept: their keys, what every record has, and the way their SQL takes
 * through the caller's session. Decision 006 says which tables are records and which are written by SQL.
 *
 * <p>Every record is bound to the acting school twice: by the filter below, which Hibernate adds to each of its queries
 * and look-ups, and by row-level security in the database.
 */
@Offered
@FilterDef(
        name = OwnSchool.FILTER,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = @ParamDef(name = OwnSchool.PARAMETER, type = UUID.class, resolver = OwnSchool.class))
package ru.eschool.platform.persistence;

import java.util.UUID;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import ru.eschool.platform.Offered;
