-- A consent is a document of its own, one for each purpose, and no clause of the agreement (002, annex 1; domain §5.4). What each
-- purpose says and which data it covers is data of the product, in versions: whoever has signed keeps the version signed.
create table consent_form (
    purpose    text not null check (purpose in ('EDUCATION', 'REGION_SYSTEM', 'CONTINGENT', 'JOURNAL', 'SOCIAL_SECURITY',
                                                'DISABILITY_REGISTER', 'EDUCATION_DOCUMENTS', 'ACHIEVEMENTS')),
    version    int  not null check (version > 0),
    valid_from date not null,
    title      text not null, -- the head of a column
    text       text not null, -- the purpose as it stands in the form
    data       text not null, -- the pupil's data that it covers
    primary key (purpose, version)
);
grant select on consent_form to eschool_app;
insert into consent_form (purpose, version, valid_from, title, text, data)
select f.purpose, 1, '2020-01-01', f.title, f.text, f.data from (values
    ('EDUCATION', 'Обучение',
     'реализация образовательной деятельности в соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
     'фамилия, имя, отчество; дата рождения; пол; реквизиты документа, удостоверяющего личность; гражданство; адреса регистрации и фактического проживания; СНИЛС; данные о состоянии здоровья в объёме, необходимом для допуска к обучению; класс; результаты освоения образовательных программ и аттестации; посещаемость'),
    ('REGION_SYSTEM', 'Система региона',
     'внесение сведений об обучающемся в автоматизированную информационную систему региона в сфере образования',
     'фамилия, имя, отчество; дата рождения; пол; СНИЛС; школа и класс; результаты освоения образовательных программ'),
    ('CONTINGENT', 'Контингент',
     'внесение сведений об обучающемся в автоматизированную информационную систему «Контингент»',
     'фамилия, имя, отчество; дата рождения; пол; СНИЛС; гражданство; адреса регистрации и фактического проживания; школа и класс'),
    ('JOURNAL', 'Журнал и дневник',
     'внесение сведений об обучающемся в систему электронных журналов и дневников школы и предоставление их обучающемуся и его законным представителям в электронном виде',
     'фамилия, имя, отчество; дата рождения; пол; класс и группы; изучаемые предметы, расписание и домашние задания; отметки; посещаемость и причины отсутствия'),
    ('SOCIAL_SECURITY', 'ЕГИССО',
     'внесение сведений об обучающемся в Единую государственную информационную систему социального обеспечения',
     'фамилия, имя, отчество; дата рождения; пол; СНИЛС; меры социальной поддержки'),
    ('DISABILITY_REGISTER', 'Реестр инвалидов',
     'внесение сведений об обучающемся в федеральную информационную систему «Федеральный реестр инвалидов»',
     'фамилия, имя, отчество; дата рождения; СНИЛС; сведения об инвалидности и о создании условий для обучения'),
    ('EDUCATION_DOCUMENTS', 'ФИС ФРДО',
     'внесение сведений об обучающемся в федеральную информационную систему «Федеральный реестр сведений о документах об образовании и (или) о квалификации, документах об обучении»',
     'фамилия, имя, отчество; дата рождения; пол; СНИЛС; гражданство; реквизиты документа об образовании'),
    ('ACHIEVEMENTS', 'Публикация достижений',
     'размещение на официальном сайте школы сведений об участии и достижениях обучающегося в конкурсах, олимпиадах, фестивалях, конференциях, соревнованиях и других массовых мероприятиях',
     'фамилия, имя; школа и класс; участие и результаты участия в мероприятиях; фотография')
) f (purpose, title, text, data);

-- What a paper says, as it was handed in: only added to. In force is the latest by the paper's date, then by the entry.
create table consent (
    school_id    uuid        not null,
    id           uuid        not null,
    person_id    uuid        not null, -- whose data
    signer_id    uuid        not null, -- a guardian, or the pupil
    purpose      text        not null,
    form_version int         not null,
    statement    text        not null check (statement in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    stated_on    date        not null, -- the paper's date
    entered_by   uuid        not null,
    entered_at   timestamptz not null default clock_timestamp(),
    primary key (school_id, id),
    foreign key (school_id, person_id) references person,
    foreign key (school_id, signer_id) references person,
    foreign key (school_id, entered_by) references person,
    foreign key (purpose, form_version) references consent_form
);
create index consent_in_force on consent (school_id, person_id, purpose, stated_on desc, entered_at desc, id desc);
create index consent_signer on consent (school_id, signer_id);

-- The agreement that a guardian accedes to (002, annex 4): a new text needs a new signature, and whoever refuses keeps the old.
create table agreement_text (
    school_id  uuid not null references school,
    id         uuid not null,
    number     int  not null check (number > 0),
    valid_from date not null,
    changes    text not null check (length(changes) between 1 and 500),
    text       text not null check (length(text) between 1 and 50000),
    version    int  not null default 1,
    primary key (school_id, id),
    constraint agreement_text_number unique (school_id, number)
);

create table service_agreement (
    school_id      uuid        not null,
    id             uuid        not null,
    student_id     uuid        not null,
    guardian_id    uuid        not null,
    number         text        not null check (length(number) between 1 and 40),
    registered_on  date        not null,
    text_number    int         not null, -- of the text that was signed last
    signed_on      date        not null,
    refused_number int,                  -- of the newest text that the guardian refused to sign
    refused_on     date,
    ended_on       date,
    ended_at       timestamptz,
    ended_by       text        check (ended_by in ('FAMILY', 'SCHOOL', 'DEPARTURE')),
    end_reason     text        check (length(end_reason) between 1 and 500),
    version        int         not null default 1,
    primary key (school_id, id),
    foreign key (school_id, student_id) references student,
    foreign key (school_id, guardian_id) references person,
    foreign key (school_id, text_number) references agreement_text (school_id, number),
    foreign key (school_id, refused_number) references agreement_text (school_id, number),
    constraint service_agreement_number unique (school_id, number),
    constraint agreement_ended_whole check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_at is null)),
    constraint agreement_ended_later check (ended_on >= registered_on),
    check ((refused_on is null) = (refused_number is null)),
    check (refused_number > text_number)
);
create unique index service_agreement_stands on service_agreement (school_id, student_id, guardian_id) where ended_on is null;
create index service_agreement_guardian on service_agreement (school_id, guardian_id, student_id);

-- How a guardian wants to be informed of a child's results, by a written statement (000 §6.1): only added to, the latest is in force.
create table channel_choice (
    school_id   uuid        not null,
    id          uuid        not null,
    student_id  uuid        not null,
    guardian_id uuid        not null,
    channels    text[]      not null check (cardinality(channels) > 0 and channels <@ '{WEB,APP,EMAIL,SMS,PAPER}'),
    stated_on   date        not null,
    entered_by  uuid        not null,
    entered_at  timestamptz not null default clock_timestamp(),
    primary key (school_id, id),
    foreign key (school_id, student_id) references student,
    foreign key (school_id, guardian_id) references person,
    foreign key (school_id, entered_by) references person
);
create index channel_choice_in_force on channel_choice (school_id, student_id, guardian_id, stated_on desc, entered_at desc, id desc);

select protect_school_table('consent', '{REGISTRAR,CLASS_TEACHER}'),
       protect_school_table('channel_choice', '{REGISTRAR,CLASS_TEACHER}'),
       protect_school_table('service_agreement', '{REGISTRAR}'),
       protect_school_table('agreement_text', '{REGISTRAR}');
select name_writers(t.name::regclass, '{}', '{update,delete}') from unnest(array['consent', 'channel_choice', 'agreement_text']) t (name);
select name_writers('service_agreement', '{}', '{delete}');
select name_readers(t.name::regclass, '{REGISTRAR,CLASS_TEACHER,DEPUTY_HEAD,PRINCIPAL}')
from unnest(array['consent', 'channel_choice', 'service_agreement', 'agreement_text']) t (name);
-- A class teacher sees and takes the papers of the own class (002, п. 4.2); a withdrawal goes to the office.
create policy own_class on consent as restrictive to eschool_app using (
    (select session_scope()) <> 'CLASS' or person_id = any ((select session_students())::uuid[]));
create policy withdrawals_to_the_office on consent as restrictive for insert to eschool_app with check (
    statement <> 'WITHDRAWN' or (select session_scope()) <> 'CLASS');
create policy own_class on channel_choice as restrictive to eschool_app using (
    (select session_scope()) <> 'CLASS' or student_id = any ((select session_students())::uuid[]));
create policy own_class on service_agreement as restrictive to eschool_app using (
    (select session_scope()) <> 'CLASS' or student_id = any ((select session_students())::uuid[]));
-- open_session() and those who are told run as the owner: these policies are theirs alone.
create policy lookup on consent for select to eschool_owner using (true);
create policy lookup on service_agreement for select to eschool_owner using (true);

select publish_table(t.name::regclass, '{}') from unnest(array['consent', 'channel_choice', 'service_agreement', 'agreement_text']) t (name);
select publish_changes('consent', 'CONSENT', '{id,person_id}'),
       publish_changes('channel_choice', 'CHANNEL_CHOICE', '{id,student_id,guardian_id}'),
       publish_changes('service_agreement', 'SERVICE_AGREEMENT', '{id,student_id,guardian_id}'),
       publish_changes('agreement_text', 'AGREEMENT_TEXT', '{id}');
select record_history_of('consent', 'id', 'person_id'), record_history_of('channel_choice', 'id', 'student_id'),
       record_history_of('service_agreement', 'id', 'student_id'), record_history_of('agreement_text', 'id');
