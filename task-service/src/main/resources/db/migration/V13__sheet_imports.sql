-- A sheet (任务分解表) that came back, between its preview and its being applied. Removed when it expires; how long that is, preview_rule says.
CREATE TABLE sheet_import (
    id         uuid        PRIMARY KEY,
    plan_id    uuid        NOT NULL REFERENCES plan,
    made_by    text        NOT NULL CHECK (made_by ~ '\S'),
    -- Its rows and cells as they were read. Read and written as a whole only.
    sheet      jsonb       NOT NULL CHECK (jsonb_typeof(sheet) = 'object'),
    made_at    timestamptz NOT NULL CHECK (isfinite(made_at)),
    expires_at timestamptz NOT NULL CHECK (isfinite(expires_at) AND expires_at > made_at)
);
CREATE INDEX sheet_import_expiry ON sheet_import (expires_at);
