package ru.eschool.exchange.people.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Entered;

/**
 * What came of a list that was taken over, so that it can be taken back.
 *
 * @param historyPosition whatever the histories tell behind it was done afterwards
 * @param places of persons and classes in the list, counted from 1
 * @param touched everybody whom the list has entered, connected or completed
 */
record EnteredList(
        int academicYear, long historyPosition, Entered what, Map<UUID, Integer> places, Set<UUID> touched) {}
