-- What a clinic advises at home beside what was read: a task in its own words. A row keeps its words, since plans point at it;
-- other words are another row, and this one is withdrawn.
create table episode.own_task (
    clinic_id    uuid not null,
    task_id      uuid not null,
    name_en      text not null check (length(name_en) between 1 and 80),
    name_fr      text check (length(name_fr) between 1 and 80),
    how_en       text not null check (length(how_en) between 1 and 300),
    how_fr       text check (length(how_fr) between 1 and 300),
    usual        text not null check (usual ~ '^[A-Z_]+$'),
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (clinic_id, task_id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- What plans of a clinic often begin with: tasks by their code, or by the id of one of its own.
create table episode.own_template (
    clinic_id   uuid not null,
    template_id uuid not null,
    version     int not null check (version > 0),
    name_en     text not null check (length(name_en) between 1 and 80),
    name_fr     text check (length(name_fr) between 1 and 80),
    days        smallint not null check (days between 0 and 60),
    tasks       text[] not null check (cardinality(tasks) > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    removed_at  timestamptz,
    primary key (clinic_id, template_id)
);

alter table episode.plan_task drop constraint plan_task_task_check;
alter table episode.plan_task add constraint plan_task_task_check check (task ~ '^([A-Z_]+|[0-9a-f-]{36})$');

alter table episode.own_task enable row level security;
create policy own_clinic on episode.own_task to ${app} using (clinic_id = identity.current_clinic());
alter table episode.own_template enable row level security;
create policy own_clinic on episode.own_template to ${app} using (clinic_id = identity.current_clinic());
grant select, insert on episode.own_task to ${app};
grant update (withdrawn_at, withdrawn_by) on episode.own_task to ${app};
grant select, insert, update on episode.own_template to ${app};
