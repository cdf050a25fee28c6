-- What somebody is offered whose practitioner can't come, and until when she is asked. It is open for as long as her
-- appointment is as it was then: a move, her own or the desk's, raises its sequence. Nothing is held for her.
create table scheduling.alternative (
    clinic_id       uuid not null,
    appointment_id  uuid not null,
    sequence        int not null,
    practitioner_id uuid,
    site_key        text,
    starts_at       timestamptz,
    ends_at         timestamptz,
    deadline        timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    primary key (clinic_id, appointment_id, sequence),
    foreign key (clinic_id, appointment_id) references scheduling.appointment,
    check (num_nonnulls(practitioner_id, site_key, starts_at, ends_at) in (0, 4))
);
alter table scheduling.alternative enable row level security;
create policy own_clinic on scheduling.alternative to ${app} using (clinic_id = identity.current_clinic());
grant select, insert on scheduling.alternative to ${app};
