/** What goes in and out of the school as files: lists of pupils and guardians, looked through before they are taken. */
@Tables(own = {"people_import"})
package ru.eschool.exchange;

import ru.eschool.platform.Tables;
