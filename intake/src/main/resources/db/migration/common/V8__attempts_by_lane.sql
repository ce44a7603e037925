-- How a lane did in the last hour is read often; attempts are claimed by nobody, so an index does no harm on H2.
CREATE INDEX ix_attempt_lane ON attempt (egress, granted_at);
