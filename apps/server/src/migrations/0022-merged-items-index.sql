-- Deleting an item asks which others were merged into it: few are, so few are indexed.
CREATE INDEX item_by_merged_into ON plans.item (tenant_id, merged_into_id)
  WHERE merged_into_id IS NOT NULL;
