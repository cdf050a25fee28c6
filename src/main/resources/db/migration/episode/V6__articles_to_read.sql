-- What she is given to read of the clinic's articles, by whom, and when she first opened it.
create table episode.article_to_read (
    clinic_id     uuid not null,
    episode_id    uuid not null,
    name          text not null check (length(name) between 1 and 200),
    given_by      text not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    opened_at     timestamptz,
    taken_back_at timestamptz,
    taken_back_by text,
    primary key (clinic_id, episode_id, name),
    foreign key (clinic_id, episode_id) references episode.episode,
    check ((taken_back_at is null) = (taken_back_by is null))
);

alter table episode.article_to_read enable row level security;
create policy own_clinic on episode.article_to_read to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update on episode.article_to_read to ${app};
