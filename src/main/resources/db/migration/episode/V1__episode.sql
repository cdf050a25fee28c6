-- What a sore spot went through: checks, bookings, visits and days at home belong to one. Without a name as long as nobody
-- booked; side and spots are those of the check that opened it.
create table episode.episode (
    clinic_id   uuid not null,
    episode_id  uuid not null,
    patient_id  uuid,
    side        text check (side in ('LEFT', 'RIGHT', 'BOTH')),
    spots       text[] not null,
    opened_at   timestamptz not null,
    recorded_by text not null,
    resolved_at timestamptz,
    resolved_by text,
    primary key (clinic_id, episode_id),
    foreign key (clinic_id, patient_id) references patient.patient,
    check ((resolved_at is null) = (resolved_by is null))
);
create index episode_of_patient on episode.episode (clinic_id, patient_id, opened_at) where patient_id is not null;

-- What happened in it. A check, a booking and a visit each belong to one episode. Whoever is to be asked a day later how she
-- is, is asked about the last of them.
create table episode.step (
    clinic_id   uuid not null,
    kind        text not null check (kind in ('CHECK', 'RECHECK', 'BOOKING', 'VISIT')),
    subject_id  uuid not null,
    episode_id  uuid not null,
    happened_at timestamptz not null,
    disposition text,
    ask_again   boolean not null,
    recorded_by text not null,
    primary key (clinic_id, kind, subject_id),
    foreign key (clinic_id, episode_id) references episode.episode
);
create index step_of_episode on episode.step (clinic_id, episode_id, happened_at);
create index step_to_ask_about on episode.step (happened_at) where ask_again;

-- Where somebody without a booking wants to be asked, typed for this alone and deleted afterwards.
create table episode.address (
    clinic_id   uuid not null,
    episode_id  uuid not null,
    email       text not null,
    language    text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, episode_id),
    foreign key (clinic_id, episode_id) references episode.episode
);
create index address_by_age on episode.address (recorded_at);

-- Somebody was asked how she is, once about each step, and what she said.
create table episode.recheck (
    clinic_id    uuid not null,
    recheck_id   uuid not null,
    episode_id   uuid not null,
    step_kind    text not null,
    step_id      uuid not null,
    asked_at     timestamptz not null,
    recorded_by  text not null,
    answered_at  timestamptz,
    answered_by  text,
    course       text check (course in ('BETTER', 'SAME', 'WORSE')),
    check_id     uuid,
    disposition  text,
    primary key (clinic_id, recheck_id),
    unique (clinic_id, step_kind, step_id),
    foreign key (clinic_id, episode_id) references episode.episode,
    foreign key (clinic_id, step_kind, step_id) references episode.step (clinic_id, kind, subject_id),
    check ((answered_at is null) = (check_id is null)),
    check ((answered_at is null) = (course is null))
);
create index recheck_of_episode on episode.recheck (clinic_id, episode_id, asked_at);
create index recheck_unanswered on episode.recheck (asked_at) where answered_at is null;

alter table episode.episode enable row level security;
create policy own_clinic on episode.episode to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on episode.episode to ${jobs} using (true);
alter table episode.step enable row level security;
create policy own_clinic on episode.step to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on episode.step to ${jobs} using (true);
alter table episode.address enable row level security;
create policy own_clinic on episode.address to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on episode.address to ${jobs} using (true);
alter table episode.recheck enable row level security;
create policy own_clinic on episode.recheck to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on episode.recheck to ${jobs} using (true);
grant usage on schema episode to ${app}, ${jobs};
grant select, insert, update on episode.episode, episode.recheck to ${app};
grant select, insert on episode.step to ${app};
grant select, insert, update, delete on episode.address to ${app};
grant select on episode.episode, episode.step, episode.address, episode.recheck to ${jobs};
