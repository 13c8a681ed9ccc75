package org.plenum.task.schedule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A dependency (依赖关系) between two activities.
///
/// @param predecessor code of the activity that comes first
/// @param successor code of the activity that waits
/// @param lag in working days; negative lets them overlap
public record Link(String predecessor, String successor, Type type, int lag) {

    /// How the two are tied (依赖类型).
    @Schema(name = "LinkType")
    public enum Type {
        /// Finish to start (完成—开始).
        FS(false, true),
        /// Start to start (开始—开始).
        SS(true, true),
        /// Finish to finish (完成—完成).
        FF(false, false),
        /// Start to finish (开始—完成).
        SF(true, false);

        final boolean fromStart;
        final boolean toStart;

        Type(boolean fromStart, boolean toStart) {
            this.fromStart = fromStart;
            this.toStart = toStart;
        }
    }
}
