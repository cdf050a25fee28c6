-- Since when what was to be done is done: from the first measure after it. The desk's board shows that, and that a record is
-- signed, and nothing of what stands in it.
alter table visit.draft add column treated_at timestamptz;
