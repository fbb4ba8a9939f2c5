/**
 * Long work that a person starts and need not wait for: it is kept as a row with its owner, runs in its turn in one of the
 * instances, shows how far it is, can be cancelled, and ends with words. It outlives the page, the sign-out and the
 * instance.
 *
 * <p>A feature brings a kind of work as a {@link ru.eschool.jobs.LongWork} and begins it with {@link ru.eschool.jobs.Jobs};
 * decision 009 says how a job keeps its owner's rights and why it is never done twice.
 */
@Feature(about = "Long work: how far it is, what came of it, and how it is cancelled.")
@Tables(own = {"job", "job_input"})
package ru.eschool.jobs;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
