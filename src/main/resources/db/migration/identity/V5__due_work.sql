-- Rounds that one program makes at a time, however many run, as db-scheduler keeps them: one row for each kind of round.
create table identity.due_work (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
grant select, insert, update, delete on identity.due_work to ${jobs};
