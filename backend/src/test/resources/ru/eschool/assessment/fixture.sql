insert into work_type (school_id, id, name, short_name, default_weight, control, position) values
    (:SCHOOL, :ANSWER, 'Ответ на уроке', 'ОТВ', 1, false, 1),
    (:SCHOOL, :CONTROL, 'Контрольная работа', 'КР', 2, true, 2),
    (:FOREIGN_SCHOOL, :FOREIGN_ANSWER, 'Ответ на уроке', 'ОТВ', 1, false, 1);
