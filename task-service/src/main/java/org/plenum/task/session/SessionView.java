package org.plenum.task.session;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Versioned;

/// A session as shown to callers.
record SessionView(@Schema(description = "会议代码：届-次 Code: term-sitting", examples = "7-5") String code,
        @Schema(description = "届 Term", examples = "7") int term,
        @Schema(description = "次 Sitting of the term", examples = "5") int sitting,
        @Schema(description = "会议名称 Title", examples = "政协第七届委员会第五次全体会议") String title,
        @Schema(description = "开幕日（D） Opening day", examples = "2021-02-01") LocalDate openingDay,
        @Schema(description = "闭幕日 Closing day", examples = "2021-02-04") LocalDate closingDay,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static SessionView of(Session session) {
        SessionFields fields = session.fields();
        return new SessionView(session.code(), session.term(), session.sitting(), fields.title(), fields.openingDay(),
                fields.closingDay(),
                session.version());
    }
}
