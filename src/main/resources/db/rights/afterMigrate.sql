-- After each module's migrations: what the program and its jobs may do with the tables of the schema, whichever are there.
grant usage on schema ${flyway:defaultSchema} to ${app}, ${jobs};
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to ${app}, ${jobs};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${app}, ${jobs};
revoke all on ${flyway:defaultSchema}.${flyway:table} from ${app}, ${jobs};
