-- The program sees one clinic at a time; the jobs follow what changes in all of them and take away what is over.
alter table scheduling.appointment enable row level security;
create policy own_clinic on scheduling.appointment to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on scheduling.appointment  to ${jobs} using (true);
alter table scheduling.claim enable row level security;
create policy own_clinic on scheduling.claim to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on scheduling.claim  to ${jobs} using (true);

-- Under a policy an index is used only for what can't leak what it compares, and "&&" of ranges is not known not to.
-- So these three run as their owner, who sees everything, and look at one clinic because they say so themselves.

-- What touches a stretch of time, with the end of a hold.
create function scheduling.claims_touching(span tstzrange)
returns table (appointment_id uuid, resource_id uuid, starts_at timestamptz, ends_at timestamptz, held_until timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select c.appointment_id, c.resource_id, lower(c.during), upper(c.during), held.held_until
    from scheduling.claim c
    left join scheduling.appointment held
      on held.clinic_id = c.clinic_id and held.appointment_id = c.appointment_id and held.held_until is not null
    where c.clinic_id = identity.current_clinic() and c.during && span
$$;

-- When some resources are taken; holds that have run out by then do not count.
create function scheduling.taken(resources uuid[], span tstzrange, as_of timestamptz)
returns table (resource_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
    select c.resource_id, lower(c.during), upper(c.during)
    from scheduling.claim c
    join scheduling.appointment a on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
    where c.clinic_id = identity.current_clinic()
      and c.resource_id = any(resources)
      and c.during && span
      and (a.held_until is null or a.held_until > as_of)
$$;

-- The holds that have run out by then and are in the way, locked in one order everywhere so that nobody waits in a circle.
create function scheduling.lock_expired(resources uuid[], span tstzrange, as_of timestamptz) returns setof uuid
language sql volatile security definer set search_path = pg_catalog as $$
    select a.appointment_id
    from scheduling.claim c
    join scheduling.appointment a on a.clinic_id = c.clinic_id and a.appointment_id = c.appointment_id
    where c.clinic_id = identity.current_clinic()
      and c.resource_id = any(resources)
      and c.during && span
      and a.held_until <= as_of
    order by a.appointment_id
    for update of a
$$;

revoke all on function scheduling.claims_touching, scheduling.taken, scheduling.lock_expired from public;
grant execute on function scheduling.claims_touching, scheduling.taken, scheduling.lock_expired to ${app};

-- A key names one booking of one held time, and says nothing about another's.
alter table scheduling.appointment drop constraint appointment_clinic_id_idempotency_key_key;

-- Whoever changes a row says so herself: a table with a trigger can't be distributed.
drop trigger note_change on scheduling.appointment;
drop function scheduling.note_change();

grant usage on schema scheduling to ${app}, ${jobs};
grant select, insert, update, delete on scheduling.appointment to ${app};
grant select, insert, delete on scheduling.claim to ${app};
grant select, delete on scheduling.appointment, scheduling.claim to ${jobs};
