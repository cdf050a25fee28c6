-- Weekly visits that were booked together, each an appointment like any other that knows its place among them.
alter table scheduling.appointment
    add column series_id uuid,
    add column series_position smallint,
    add check ((series_id is null) = (series_position is null));
create unique index appointment_series on scheduling.appointment (clinic_id, series_id, series_position)
    where series_id is not null;
