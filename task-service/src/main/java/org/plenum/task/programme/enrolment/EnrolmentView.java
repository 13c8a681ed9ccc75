package org.plenum.task.programme.enrolment;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

/// A member who takes part.
@Schema(name = "ProgrammeMember")
record EnrolmentView(@Schema(description = "编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c20") UUID id,
        @Schema(description = "项目 Programme", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c10") UUID programme,
        @Schema(description = "账号（OIDC subject） Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") String account,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "登记日 Enrolled on", examples = "2020-12-21") LocalDate enrolledOn,
        @Schema(description = "参加至何日，不限则无 Last day, absent if open", examples = "2021-12-31", nullable = true) @Nullable LocalDate lastDay,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(enrolment.id(), enrolment.programmeId(), enrolment.account(), enrolment.fields().name(),
                enrolment.enrolledOn(), enrolment.fields().lastDay(), enrolment.version());
    }
}
