package org.plenum.task.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which durations a template made of a plan takes.
@Schema(name = "DurationSource")
public enum DurationSource {
    /// 计划工期.
    PLANNED,
    /// 实际工期.
    ACTUAL
}
