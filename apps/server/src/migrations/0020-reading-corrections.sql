-- What people correct in a reading: what the reader found stays beside what was made of it.
ALTER TABLE plans.item ADD COLUMN as_read jsonb;
ALTER TABLE plans.item ADD COLUMN merged_into_id uuid;
ALTER TABLE plans.item ADD COLUMN before_merge jsonb;
ALTER TABLE plans.item ADD COLUMN split_from_id uuid;
ALTER TABLE plans.item ADD CONSTRAINT item_merged_into
  FOREIGN KEY (tenant_id, merged_into_id) REFERENCES plans.item (tenant_id, id);
ALTER TABLE plans.item ADD CONSTRAINT item_merged_is_discarded
  CHECK (merged_into_id IS NULL OR discarded);
COMMENT ON COLUMN plans.item.as_read IS 'What the reader found: title, leadNames, supportNames, product, due. Null for what was added by hand or not read from a document.';
COMMENT ON COLUMN plans.item.merged_into_id IS 'The item that took over the words of this one; null unless it was merged.';
COMMENT ON COLUMN plans.item.before_merge IS 'The words of an item before others were merged into it; null while none is.';
COMMENT ON COLUMN plans.item.split_from_id IS 'The item of the reader of which this one is a part, itself for the first part; null unless it was split.';

ALTER TABLE plans.reading ADD COLUMN places jsonb NOT NULL DEFAULT '[]';
ALTER TABLE plans.reading ALTER COLUMN places DROP DEFAULT;
COMMENT ON COLUMN plans.reading.places IS 'Where in the file the lines of the text come from: offset, page, paragraph.';

ALTER TABLE platform.tenant ADD COLUMN corrections_with_text boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN platform.tenant.corrections_with_text IS 'Whether exported corrections of readings hold the words of the documents.';
