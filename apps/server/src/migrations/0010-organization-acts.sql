-- Acts on units and seats: the decision behind each description, and figures for other features.
ALTER TABLE organization.unit_version ADD COLUMN decision text CHECK (length(decision) <= 200);
ALTER TABLE organization.position_version ADD COLUMN decision text CHECK (length(decision) <= 200);
ALTER TABLE organization.unit ADD COLUMN end_decision text CHECK (length(end_decision) <= 200);
ALTER TABLE organization.position ADD COLUMN end_decision text CHECK (length(end_decision) <= 200);
COMMENT ON COLUMN organization.unit_version.decision IS 'What changed it so; null for what was entered without a decision.';
COMMENT ON COLUMN organization.position_version.decision IS 'What changed it so; null for what was entered without a decision.';
COMMENT ON COLUMN organization.unit.end_decision IS 'What ended it; null while it lasts, or when none was entered.';
COMMENT ON COLUMN organization.position.end_decision IS 'What abolished it; null while it lasts, or when none was entered.';

-- Whether anything still stood inside a unit on a day.
CREATE INDEX unit_version_by_parent ON organization.unit_version (tenant_id, parent_id);
CREATE INDEX position_version_by_unit ON organization.position_version (tenant_id, unit_id);
CREATE INDEX position_by_group ON organization.position (tenant_id, job_group_id);

CREATE VIEW organization.public_job_group WITH (security_invoker = true) AS
SELECT tenant_id, id, name, category, sort_key FROM organization.job_group;
COMMENT ON VIEW organization.public_job_group IS 'The columns of a group of job positions that other features may rely on.';
GRANT SELECT ON organization.public_job_group TO roviec_app;

CREATE VIEW organization.public_establishment WITH (security_invoker = true) AS
SELECT tenant_id, unit_id, job_group_id, valid_from, valid_to, headcount, decision
FROM organization.establishment;
COMMENT ON VIEW organization.public_establishment IS 'How many seats of a group a unit is granted, on which days.';
COMMENT ON COLUMN organization.public_establishment.valid_to IS 'Null while it lasts.';
GRANT SELECT ON organization.public_establishment TO roviec_app;
