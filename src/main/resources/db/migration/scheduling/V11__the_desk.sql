-- What happens on the day, told by the desk: facts of their own beside the appointment. The appointment's row stays as it
-- is, so no program has to read the clinic's day again because somebody hung up her coat.
create table scheduling.arrival (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    happened_at    timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, appointment_id),
    foreign key (clinic_id, appointment_id) references scheduling.appointment
);
create table scheduling.absence (like scheduling.arrival including all);
alter table scheduling.absence add foreign key (clinic_id, appointment_id) references scheduling.appointment;
create table scheduling.visit_begun (like scheduling.arrival including all);
alter table scheduling.visit_begun add foreign key (clinic_id, appointment_id) references scheduling.appointment;
create table scheduling.visit_ended (like scheduling.arrival including all);
alter table scheduling.visit_ended add foreign key (clinic_id, appointment_id) references scheduling.appointment;

-- A rule of the house that somebody set aside for one appointment, and why.
create table scheduling.rule_override (
    clinic_id      uuid not null,
    override_id    uuid not null,
    appointment_id uuid not null,
    rule           text not null check (
        rule in ('NOTICE', 'HORIZON', 'CANCELLATION_WINDOW', 'WORKING_HOURS', 'PRICE')),
    reason         text not null check (length(btrim(reason)) between 3 and 300),
    list_price     numeric(10, 2),
    given_price    numeric(10, 2),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, override_id),
    foreign key (clinic_id, appointment_id) references scheduling.appointment,
    check ((rule = 'PRICE') = (list_price is not null)),
    check ((rule = 'PRICE') = (given_price is not null)),
    check (given_price < list_price)
);
create index rule_override_by_appointment on scheduling.rule_override (clinic_id, appointment_id);

-- Breaks, closures, a room out of order, a device in maintenance: nothing can be booked there then. What was booked before
-- stays, and is listed until somebody has dealt with it.
create table scheduling.block (
    clinic_id   uuid not null,
    block_id    uuid not null,
    kind        text not null check (kind in ('BREAK', 'CLOSURE', 'OUT_OF_ORDER', 'MAINTENANCE')),
    resources   uuid[] not null check (cardinality(resources) > 0),
    during      tstzrange not null check (not isempty(during)),
    reason      text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at    timestamptz,
    ended_by    text,
    primary key (clinic_id, block_id),
    check ((ended_at is null) = (ended_by is null))
);
create index block_in_force on scheduling.block using gist (clinic_id, during) where ended_at is null;

alter table scheduling.arrival enable row level security;
create policy own_clinic on scheduling.arrival to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.absence enable row level security;
create policy own_clinic on scheduling.absence to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.visit_begun enable row level security;
create policy own_clinic on scheduling.visit_begun to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.visit_ended enable row level security;
create policy own_clinic on scheduling.visit_ended to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.rule_override enable row level security;
create policy own_clinic on scheduling.rule_override to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.block enable row level security;
create policy own_clinic on scheduling.block to ${app} using (clinic_id = identity.current_clinic());

grant select, insert, delete on scheduling.arrival, scheduling.absence, scheduling.visit_begun, scheduling.visit_ended
    to ${app};
grant select, insert on scheduling.rule_override to ${app};
grant select, insert on scheduling.block to ${app};
grant update (ended_at, ended_by) on scheduling.block to ${app};

-- What is blocked is taken, for whoever reads a day into memory and for whoever asks the database.
create or replace function scheduling.claims_touching(clinic uuid, span tstzrange)
returns table (appointment_id uuid, resource_id uuid, starts_at timestamptz, ends_at timestamptz, held_until timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select c.appointment_id, c.resource_id, lower(c.during), upper(c.during), held.held_until
    from scheduling.claim c
    left join scheduling.appointment held
      on held.clinic_id = c.clinic_id and held.appointment_id = c.appointment_id and held.held_until is not null
    where c.clinic_id = clinic and clinic = identity.current_clinic() and c.during && span
    union all
    select b.block_id, resource, lower(b.during), upper(b.during), null
    from scheduling.block b cross join lateral unnest(b.resources) as resource
    where b.clinic_id = clinic and clinic = identity.current_clinic() and b.ended_at is null and b.during && span
$$;

create or replace function scheduling.taken(clinic uuid, resources uuid[], span tstzrange, as_of timestamptz)
returns table (resource_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select c.resource_id, lower(c.during), upper(c.during)
    from scheduling.claim c
    join scheduling.appointment a on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
    where c.clinic_id = clinic and clinic = identity.current_clinic()
      and c.resource_id = any(taken.resources)
      and c.during && span
      and (a.held_until is null or a.held_until > as_of)
    union all
    select resource, lower(b.during), upper(b.during)
    from scheduling.block b cross join lateral unnest(b.resources) as resource
    where b.clinic_id = clinic and clinic = identity.current_clinic() and b.ended_at is null
      and b.during && span and resource = any(taken.resources)
$$;

-- What was booked before its room, device or person was blocked, and still lies ahead.
create function scheduling.visits_in_blocks(clinic uuid, since timestamptz)
returns table (appointment_id uuid, block_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
    select distinct a.appointment_id, b.block_id
    from scheduling.block b
    join scheduling.claim c
      on c.clinic_id = b.clinic_id and c.resource_id = any(b.resources) and c.during && b.during
    join scheduling.appointment a
      on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
     and tstzrange(a.starts_at, a.ends_at) && b.during
    where b.clinic_id = clinic and clinic = identity.current_clinic() and b.ended_at is null
      and upper(b.during) > since and a.ends_at > since and a.patient_id is not null and a.cancelled_at is null
$$;
revoke all on function scheduling.visits_in_blocks from public;
grant execute on function scheduling.visits_in_blocks to ${app};
