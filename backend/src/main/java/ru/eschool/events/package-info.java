/**
 * What has changed in the schools, in an order that never changes again: the feed that live screens and partners read.
 *
 * <p>Triggers note every change in {@code change_inbox}, the placer gives it a position in {@code change_event} after its
 * commit (ADR 009). A feature publishes a table of its own by {@code publish_changes()} in a migration. Other features read
 * the feed through {@link ru.eschool.events.ChangeFeed} or are told of it as a {@link ru.eschool.events.ChangeListener}.
 */
@Feature(about = "What has changed in a school, in the order in which it was committed.")
@Tables(own = {"change_event", "change_inbox", "change_kind"})
package ru.eschool.events;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
