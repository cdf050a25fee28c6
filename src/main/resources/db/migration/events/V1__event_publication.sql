-- Facts on their way to listeners: written in the transaction of the change, gone when every listener is done.
create table events.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_completion_date on events.event_publication (completion_date);
create index event_publication_by_event on events.event_publication using hash (serialized_event);
