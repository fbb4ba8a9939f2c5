/**
 * The teaching load (педагогическая нагрузка): who teaches which group what, and for how many hours a week (002, annex 5).
 *
 * <p>A confirmed line is the only source of a journal and of its teachers: whoever keeps what follows from the load observes
 * {@link ru.eschool.teaching.LoadChanged} and {@link ru.eschool.teaching.LoadHandedOver}, both inside the transaction that changes
 * the load.
 */
@Feature(
        about = "The teaching load: who teaches which group what, and for how many hours a week.",
        uses = {"school"})
@Tables(offered = {"teaching_load"})
package ru.eschool.teaching;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
