-- A letter whose appointment has moved to a time that needs none: it is kept, and off the list of those to be read until the
-- appointment moves back.
alter table referral.letter add column no_longer_needed_at timestamptz;
