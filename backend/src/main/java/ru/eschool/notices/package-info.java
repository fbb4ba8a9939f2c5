/**
 * What a person is told inside the product, over all schools of the account: what kind, of what, when, read when; ids only. Any
 * feature makes a kind of its own by a trigger on what people are told of, and puts the words together in
 * {@code own_notices()}. Notices are kept for a bounded time.
 */
@Feature(about = "What a person is told inside the product, over all schools of the account.")
@Tables(own = {"notice"})
package ru.eschool.notices;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
