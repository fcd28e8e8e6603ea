-- By whose right a plan was published, and acts on tasks were done.
ALTER TABLE plans.plan ADD COLUMN published_as text
  CHECK (published_as IN ('holder', 'acting', 'delegate', 'clerk'));
ALTER TABLE plans.plan ADD COLUMN published_by_person_id uuid;
ALTER TABLE plans.plan ADD COLUMN published_by_title text;
ALTER TABLE plans.plan ADD CONSTRAINT plan_published_by
  FOREIGN KEY (tenant_id, published_by_person_id) REFERENCES people.person (tenant_id, id);
COMMENT ON COLUMN plans.plan.published_as IS 'The right by which it was published: that of the signing seat, held, acted in or delegated, or of the clerk who issues what was signed on paper. Null while it is a draft, or when that was not recorded.';
COMMENT ON COLUMN plans.plan.published_by_person_id IS 'Null while it is a draft, or when the system published it.';
COMMENT ON COLUMN plans.plan.published_by_title IS 'The own seat of whoever published it, as it was called then; null where there was none.';

ALTER TABLE tasks.act ADD COLUMN delegation_id uuid;
ALTER TABLE tasks.act ADD COLUMN on_behalf_of_title text;
ALTER TABLE tasks.act ADD CONSTRAINT act_delegation
  FOREIGN KEY (tenant_id, delegation_id) REFERENCES people.delegation (tenant_id, id);
COMMENT ON COLUMN tasks.act.delegation_id IS 'The delegation by whose right it was done; null when it was done by right of the own seat.';
COMMENT ON COLUMN tasks.act.on_behalf_of_title IS 'The seat for which a delegate acted, as it was called then; actor_title is then the own seat of the delegate. Null without a delegation.';
