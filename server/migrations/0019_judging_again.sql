-- Which answers an older version of the rules of evidence judged: found at once, also when there are none.
create index responses_by_judgement on responses (workspace_id, evidence_version) where invitation_id is not null;
