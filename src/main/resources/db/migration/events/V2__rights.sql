-- Ids only, so it belongs to no clinic and needs no policy.
grant usage on schema events to ${app};
grant select, insert, update, delete on events.event_publication to ${app};
