-- Where and when a visit was to be before it was moved stays beside it: for some minutes the move may be taken back.
alter table scheduling.appointment
    add column earlier_version         int,
    add column earlier_practitioner_id uuid,
    add column earlier_site_key        text,
    add column earlier_starts_at       timestamptz,
    add column earlier_ends_at         timestamptz,
    add column earlier_price           numeric(10, 2),
    add column earlier_tax_percent     numeric(6, 3),
    -- all of it or nothing
    add check (num_nulls(earlier_version, earlier_practitioner_id, earlier_site_key, earlier_starts_at, earlier_ends_at,
                         earlier_price, earlier_tax_percent) in (0, 7));
