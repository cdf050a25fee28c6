-- The clinic that the running transaction works for, as the program told at its start, for this transaction only.
-- Told nothing, it is none, and no row is seen.
create function identity.current_clinic() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('milkway.clinic', true), '')::uuid
$$;

grant usage on schema identity to ${app}, ${jobs};
grant select, insert on identity.secret to ${jobs};
