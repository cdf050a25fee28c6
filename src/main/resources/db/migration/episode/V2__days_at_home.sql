-- What she noted at home. The id is made on her phone, so that an entry that is sent again is the same entry.
create table episode.log_entry (
    clinic_id        uuid not null,
    entry_id         uuid not null,
    episode_id       uuid not null,
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    pain             smallint check (pain between 0 and 10),
    lump_cm          smallint check (lump_cm between 0 and 5),
    temperature      numeric(6, 3),
    temperature_unit text check (temperature_unit in ('C', 'F')),
    fed              boolean not null,
    pumped           boolean not null,
    tasks            text[] not null,
    warned           text,
    check_id         uuid,
    primary key (clinic_id, entry_id),
    foreign key (clinic_id, episode_id) references episode.episode,
    check ((temperature is null) = (temperature_unit is null)),
    check ((warned is null) = (check_id is null))
);
create index log_entry_of_episode on episode.log_entry (clinic_id, episode_id, happened_at);

alter table episode.log_entry enable row level security;
create policy own_clinic on episode.log_entry to ${app} using (clinic_id = identity.current_clinic());
grant select, insert, update on episode.log_entry to ${app};
