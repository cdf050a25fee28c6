-- Which kinds there are the program says; a list here would have to be written anew with each.
alter table messaging.message
    drop constraint message_kind_check,
    add constraint message_kind_check check (kind ~ '^[A-Z_]+$');
