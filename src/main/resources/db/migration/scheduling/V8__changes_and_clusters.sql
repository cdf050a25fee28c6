-- What becomes of the claims, told once more beside them, in the transaction of the change: programs that keep a clinic's
-- diary in memory read it in the order of transactions. Where clinics are spread over several servers it stays on the first
-- one, whose transaction ids can be compared; nothing refers to it, and after some minutes it is forgotten.
create table scheduling.claim_change (
    changed_in     xid8 not null default pg_current_xact_id(),
    change_id      bigint generated always as identity,
    recorded_at    timestamptz not null default now(),
    clinic_id      uuid not null,
    appointment_id uuid not null,
    resources      uuid[],
    starts_at      timestamptz,
    ends_at        timestamptz,
    held_until     timestamptz,
    primary key (changed_in, change_id),
    -- what it took, or nothing: then something was given back
    check ((resources is null) = (starts_at is null)),
    check ((resources is null) = (ends_at is null)),
    check (resources is not null or held_until is null)
);
alter table scheduling.claim_change enable row level security;
create policy own_clinic on scheduling.claim_change to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on scheduling.claim_change to ${jobs} using (true);
grant select, insert on scheduling.claim_change to ${app};
grant select, delete on scheduling.claim_change to ${jobs};

-- The changes stand there now, so a booking need not be entered into this index again.
alter table scheduling.appointment drop column changed_in;

-- These can't be violated: a clinic and its resources are never deleted, and the program takes their ids from the clinic's
-- description. Each of them was a look at another row with every booking. A test looks instead.
alter table scheduling.appointment
    drop constraint appointment_clinic_id_fkey,
    drop constraint appointment_clinic_id_practitioner_id_fkey,
    drop constraint appointment_clinic_id_room_id_fkey,
    drop constraint appointment_clinic_id_device_id_fkey;

-- The clinic comes first, so that all of it can be asked of the one server that has it; and it must be the one at work.
drop function scheduling.claims_touching, scheduling.taken, scheduling.lock_expired;

-- What touches a stretch of time, with the end of a hold.
create function scheduling.claims_touching(clinic uuid, span tstzrange)
returns table (appointment_id uuid, resource_id uuid, starts_at timestamptz, ends_at timestamptz, held_until timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select c.appointment_id, c.resource_id, lower(c.during), upper(c.during), held.held_until
    from scheduling.claim c
    left join scheduling.appointment held
      on held.clinic_id = c.clinic_id and held.appointment_id = c.appointment_id and held.held_until is not null
    where c.clinic_id = clinic and clinic = identity.current_clinic() and c.during && span
$$;

-- When some resources are taken; holds that have run out by then do not count.
create function scheduling.taken(clinic uuid, resources uuid[], span tstzrange, as_of timestamptz)
returns table (resource_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select c.resource_id, lower(c.during), upper(c.during)
    from scheduling.claim c
    join scheduling.appointment a on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
    where c.clinic_id = clinic and clinic = identity.current_clinic()
      and c.resource_id = any(resources)
      and c.during && span
      and (a.held_until is null or a.held_until > as_of)
$$;

-- The holds that have run out by then and are in the way, locked in one order everywhere so that nobody waits in a circle.
create function scheduling.lock_expired(clinic uuid, resources uuid[], span tstzrange, as_of timestamptz)
returns table (appointment_id uuid)
language sql volatile security definer set search_path = pg_catalog as $$
    select a.appointment_id
    from scheduling.claim c
    join scheduling.appointment a on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
    where c.clinic_id = clinic and clinic = identity.current_clinic()
      and c.resource_id = any(resources)
      and c.during && span
      and a.held_until <= as_of
    order by a.appointment_id
    for update of a
$$;

revoke all on function scheduling.claims_touching, scheduling.taken, scheduling.lock_expired from public;
grant execute on function scheduling.claims_touching, scheduling.taken, scheduling.lock_expired to ${app};
