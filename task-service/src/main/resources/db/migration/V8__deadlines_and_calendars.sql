-- Hard and soft deadlines (硬期限, 软期限).
ALTER TABLE task ADD COLUMN deadline_kind text NOT NULL DEFAULT 'HARD' CHECK (deadline_kind IN ('HARD', 'SOFT'));
ALTER TABLE task ADD CHECK (deadline_kind = 'HARD' OR (finish_offset_days IS NOT NULL AND NOT fixed));
