/**
 * Files that hang on records of other features: homework now, documents and messages later. The bytes lie in one store outside
 * the database, a folder or an S3 bucket; what a file is called and who may read it stands with the record that names it.
 *
 * <p>Follow one upload: the operation asks its own feature whether the caller may write, {@link
 * ru.eschool.files.KeptFiles#keep} looks at the bytes, makes room under the school's quota and writes them, and the record
 * then names the file in a transaction of its own. What no record names is loose: it is deleted at once where somebody took
 * it off, and by a job an hour later where something broke in between.
 *
 * <p>A table whose rows name files says so with {@code hold_files_of('…')} in its migration.
 */
@Feature(about = "Files that hang on homework and other records.")
@Tables(own = {"file_usage", "stored_file"})
package ru.eschool.files;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
