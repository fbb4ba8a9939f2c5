/**
 * Tells open screens what has changed, while they are open: ids only, to whoever may see the thing, until the right to it
 * goes. What has happened is the feed's matter ({@link ru.eschool.events}); who hears of it is decided here.
 */
@Feature(
        about = "What changes while somebody looks, as a stream.",
        uses = {"events"})
package ru.eschool.live;

import ru.eschool.platform.Feature;
