-- That a letter for somebody's doctor was made at a visit, and when first: no word of the letter is kept here.
create table visit.review_letter (
    clinic_id      uuid not null,
    appointment_id uuid not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (clinic_id, appointment_id)
);

alter table visit.review_letter enable row level security;
create policy own_clinic on visit.review_letter to ${app} using (clinic_id = identity.current_clinic());
grant select, insert on visit.review_letter to ${app};
