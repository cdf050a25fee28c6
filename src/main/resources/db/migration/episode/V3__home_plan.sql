-- What she is to do at home. A plan that changes is a new row with a version, a date and a reason; the old one stays.
create table episode.plan (
    clinic_id   uuid not null,
    episode_id  uuid not null,
    version     smallint not null check (version > 0),
    reason      text not null,
    made_by     text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, episode_id, version),
    foreign key (clinic_id, episode_id) references episode.episode,
    check (version = 1 or reason <> '')
);

create table episode.plan_task (
    clinic_id   uuid not null,
    episode_id  uuid not null,
    version     smallint not null,
    task        text not null check (task ~ '^[A-Z_]+$'),
    position    smallint not null,
    often       text not null check (often ~ '^[A-Z_]+$'),
    last_day    date not null,
    primary key (clinic_id, episode_id, version, task),
    foreign key (clinic_id, episode_id, version) references episode.plan
);

alter table episode.plan enable row level security;
create policy own_clinic on episode.plan to ${app} using (clinic_id = identity.current_clinic());
alter table episode.plan_task enable row level security;
create policy own_clinic on episode.plan_task to ${app} using (clinic_id = identity.current_clinic());
grant select, insert on episode.plan, episode.plan_task to ${app};
