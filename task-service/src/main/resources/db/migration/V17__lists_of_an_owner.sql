-- "My tasks" of a session, of a state, of a priority: one person may own most of a section's work over the years, and the planner, which takes
-- owner and session for independent, walked all of it (63,000 of a million tasks, ./plenum bench lists).
CREATE INDEX task_session_owner_due ON task (session_code, owner, due_day, id) WHERE owner IS NOT NULL;
CREATE INDEX task_owner_state_due ON task (owner, state, due_day, id) WHERE owner IS NOT NULL;
CREATE INDEX task_owner_priority_due ON task (owner, priority, due_day, id) WHERE owner IS NOT NULL;
