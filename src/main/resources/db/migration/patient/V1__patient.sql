create table patient.patient (
    clinic_id   uuid not null references clinic.clinic,
    patient_id  uuid not null,
    name        text not null,
    email       text not null,
    phone       text not null,
    language    text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, patient_id)
);
