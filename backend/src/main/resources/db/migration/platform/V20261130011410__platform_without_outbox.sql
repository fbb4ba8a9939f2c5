-- The outbox told nobody: what changes is now noted by triggers (events), so that no writer can forget it.
drop table outbox_event;
