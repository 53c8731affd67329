-- A commitment falls overdue once, by the calendar or by an article.
CREATE INDEX change_overdue ON change (commitment) WHERE kind = 6;
