-- A family is told when the school ends its agreement (002, annex 4, 9.2).
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('ACCESS', 'AGREEMENT_ENDED'));
