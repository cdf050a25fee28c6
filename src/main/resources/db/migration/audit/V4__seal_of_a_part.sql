-- A seal that could not take all that was waiting says when the first transaction of the rest began: what is older than the
-- seal by more than the longest transaction was passed over for good, although no seal was over it.
alter table audit.seal add column open_since timestamptz;
