-- An account belongs to no school; what happens to it stands in access_event.
select record_history_of('role_assignment', 'id', 'person_id');
