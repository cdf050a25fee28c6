-- Whether she would recommend the clinic, asked when her episode is over and told once: no row is ever changed, so a figure
-- that was shown stays what it was.
create table episode.recommendation (
    clinic_id   uuid not null,
    episode_id  uuid not null,
    score       smallint not null check (score between 0 and 10),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, episode_id),
    foreign key (clinic_id, episode_id) references episode.episode
);

alter table episode.recommendation enable row level security;
create policy own_clinic on episode.recommendation to ${app} using (clinic_id = identity.current_clinic());
grant select, insert on episode.recommendation to ${app};
