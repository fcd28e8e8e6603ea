-- How clear each document is as it was written, and the trace by which near copies are found.
ALTER TABLE plans.reading ADD COLUMN clarity_score jsonb;
ALTER TABLE plans.reading ADD COLUMN fingerprint jsonb;
COMMENT ON COLUMN plans.reading.clarity_score IS 'Clear, vague and missing points over the tasks as the reader found them. Null for what was not read from a document, and for what was read before scores were kept.';
COMMENT ON COLUMN plans.reading.fingerprint IS 'At most 400 numbers that say which runs of words the tasks have. Null as clarity_score is.';

ALTER TABLE platform.tenant ADD COLUMN clarity_checklist text NOT NULL DEFAULT '2025'
  CHECK (clarity_checklist IN ('2024', '2025'));
COMMENT ON COLUMN platform.tenant.clarity_checklist IS 'Which official list of the "6 rõ" documents are read by: 2024 asks about effect, 2025 about authority.';
