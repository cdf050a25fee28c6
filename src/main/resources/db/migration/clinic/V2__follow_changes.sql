-- Which transaction put a description in force: nodes that keep descriptions in memory ask for what has become visible.
alter table clinic.clinic add column changed_in xid8 not null default '0';
alter table clinic.clinic alter column changed_in set default pg_current_xact_id();
create index clinic_by_change on clinic.clinic (changed_in);

create function clinic.note_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;
create trigger note_change before update on clinic.clinic
    for each row execute function clinic.note_change();
