-- Messages about the waiting list are about a place in it or an offer, which are no appointments.
alter table messaging.message
    drop constraint message_clinic_id_appointment_id_fkey,
    drop constraint message_kind_check,
    add constraint message_kind_check check (
        kind in ('INVITATION', 'UPDATE', 'CANCELLATION', 'NOTE', 'REMINDER', 'WAITING', 'OFFER'));
