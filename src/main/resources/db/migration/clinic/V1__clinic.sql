-- The directory of clinics: the one table that is about all of them, so a slug is unique by itself.
create table clinic.clinic (
    clinic_id   uuid primary key,
    slug        text not null unique,
    version     int not null,
    changed_at  timestamptz not null,
    changed_by  text not null
);

-- Every description a clinic ever had, as its file was written; the newest one is in force.
create table clinic.description (
    clinic_id   uuid not null references clinic.clinic,
    version     int not null,
    document    text not null,
    digest      text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic_id, version)
);

-- The pages that belong to a description.
create table clinic.page (
    clinic_id   uuid not null,
    version     int not null,
    language    text not null,
    path        text not null,
    document    text not null,
    primary key (clinic_id, version, language, path),
    foreign key (clinic_id, version) references clinic.description
);

-- Whoever and whatever can be taken for a time. Never deleted: old visits point here.
create table clinic.resource (
    clinic_id   uuid not null references clinic.clinic,
    resource_id uuid not null,
    kind        text not null check (kind in ('PRACTITIONER', 'ROOM', 'DEVICE')),
    key         text not null,
    primary key (clinic_id, resource_id),
    unique (clinic_id, kind, key)
);
