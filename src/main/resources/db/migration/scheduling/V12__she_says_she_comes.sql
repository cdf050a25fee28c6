-- She has said that she comes, by the link in a reminder or on the phone: a fact beside the appointment. It counts for the
-- time it was said of; after a move it has to be said again.
create table scheduling.assurance (like scheduling.arrival including all);
alter table scheduling.assurance add foreign key (clinic_id, appointment_id) references scheduling.appointment;

-- How she wants to be reminded, where that is not the usual: by e-mail and not by text message.
create table scheduling.reminder_choice (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    by_email       boolean not null,
    by_text        boolean not null,
    changed_at     timestamptz not null,
    changed_by     text not null,
    primary key (clinic_id, appointment_id),
    foreign key (clinic_id, appointment_id) references scheduling.appointment
);

alter table scheduling.assurance enable row level security;
create policy own_clinic on scheduling.assurance to ${app} using (clinic_id = identity.current_clinic());
alter table scheduling.reminder_choice enable row level security;
create policy own_clinic on scheduling.reminder_choice to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on scheduling.reminder_choice to ${jobs} using (true);
grant select, insert, update, delete on scheduling.assurance to ${app};
grant select, insert, update on scheduling.reminder_choice to ${app};
grant select on scheduling.reminder_choice to ${jobs};
