-- Whoever waits may ask to be told of a freed time by text message too.
alter table scheduling.waiting_entry add column by_text boolean not null default false;
