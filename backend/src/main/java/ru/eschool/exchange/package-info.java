/**
 * What goes in and out of the school, one package per format: {@code people} takes over lists of pupils and guardians,
 * {@code marks} hands marks to other programs. A format knows nothing of the others.
 */
@Feature(
        about = "Lists of people that come in as files, and marks for other programs.",
        uses = {"people", "school", "audit", "jobs"})
@Tables(own = {"people_import", "people_import_file", "people_import_matching"})
package ru.eschool.exchange;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
