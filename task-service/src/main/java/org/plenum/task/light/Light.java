package org.plenum.task.light;

/// How a task stands at a glance (亮灯).
public enum Light {
    /// 灰灯: not started, and nothing presses yet; or suspended or terminated, and nothing presses any more.
    GREY,
    /// 绿灯: on course.
    GREEN,
    /// 黄灯: due soon, or behind the time that has passed.
    YELLOW,
    /// 红灯: overdue.
    RED,
    /// 蓝灯: done, checked and closed.
    BLUE
}
