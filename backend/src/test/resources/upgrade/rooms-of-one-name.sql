-- What the version 20261122020000 let stand: names of rooms that differ in case and outer spaces, and a hall of unknown kind.
insert into room values
    ('00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-00000000a0e1', 'Лаборантская', null, false),
    ('00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-00000000a0e2', ' лаборантская', null, false),
    ('00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-00000000a0e3', 'Большой зал', null, true);
