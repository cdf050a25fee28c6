-- A clinic's pictures: each once, however many descriptions show it.
create table clinic.picture (
    clinic_id   uuid not null references clinic.clinic,
    digest      text not null,
    content     bytea not null,
    primary key (clinic_id, digest)
);
alter table clinic.picture enable row level security;
create policy own_clinic on clinic.picture to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on clinic.picture for select to ${jobs} using (true);
grant select, insert on clinic.picture to ${app};
grant select on clinic.picture to ${jobs};

-- Which pictures a description has, how large they are, and the small ones themselves.
alter table clinic.description add column images text not null default '{"byName":{}}';

-- What people type has neither accents nor capitals, so both sides lose theirs.
create function clinic.folded(words text) returns text
language sql immutable parallel safe
return translate(lower(words), 'àâäáãçéèêëíìîïñóòôöõúùûüÿ’', 'aaaaaceeeeiiiinooooouuuuy ');

-- The words of the articles of a description, so that they can be searched: a title counts for more than a text.
create table clinic.article (
    clinic_id   uuid not null,
    version     int not null,
    language    text not null,
    path        text not null,
    title       text not null,
    words       text not null,
    vector      tsvector not null generated always as (
        case language
            when 'fr' then setweight(to_tsvector('pg_catalog.french', clinic.folded(title)), 'A')
                || to_tsvector('pg_catalog.french', clinic.folded(words))
            else setweight(to_tsvector('pg_catalog.english', clinic.folded(title)), 'A')
                || to_tsvector('pg_catalog.english', clinic.folded(words))
        end) stored,
    primary key (clinic_id, version, language, path),
    foreign key (clinic_id, version) references clinic.description
);
alter table clinic.article enable row level security;
create policy own_clinic on clinic.article to ${app} using (clinic_id = identity.current_clinic());
create policy every_clinic on clinic.article for select to ${jobs} using (true);
grant select, insert on clinic.article to ${app};
grant select on clinic.article to ${jobs};
