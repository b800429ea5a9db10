-- When the sweep judged it. What can never become an answer, and what waits for a person to look at it, is not judged again before all else.
alter table clicks add column swept_at timestamptz;
alter table responses add column swept_at timestamptz;
