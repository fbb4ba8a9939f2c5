-- Some holidays are those of certain grades only, as the extra week of the first grade; null is the whole school.
alter table holiday add column grades int[]
    check (cardinality(grades) > 0 and grades <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
