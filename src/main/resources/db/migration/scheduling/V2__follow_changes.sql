-- Which transaction changed an appointment last: nodes that keep free time in memory ask for what has become visible.
alter table scheduling.appointment add column changed_in xid8 not null default '0';
alter table scheduling.appointment alter column changed_in set default pg_current_xact_id();
create index appointment_by_change on scheduling.appointment (changed_in);

create function scheduling.note_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;
create trigger note_change before update on scheduling.appointment
    for each row execute function scheduling.note_change();

-- Room on each page for the version of a row that booking makes.
alter table scheduling.appointment set (fillfactor = 60);
alter table scheduling.claim set (fillfactor = 60);
