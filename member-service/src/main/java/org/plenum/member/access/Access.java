package org.plenum.member.access;

import java.util.Set;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

/// The circles of readers of the roster. Handling units and assessors belong to none: the roster is not theirs.
public final class Access {

    /// Those who may know who is a member; also the audience of the roster's events.
    public static final Set<String> HOUSE = Set.of(Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE,
            Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    /// Audience of events that only those who may read plain values learn of.
    public static final Set<String> PERSONNEL = Set.of(Roles.ORGANIZATION, Roles.ADMIN);

    /// Those who see who attended and who asked for leave; everybody else sees figures and the own record. Also the audience of such events.
    public static final Set<String> ATTENDANCE = Set.of(Roles.OFFICE, Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private Access() {
    }

    /// Keepers of the roster (办公室, 组织组, administrators) see whole records, sensitive values masked, and may change them.
    public static boolean keepsRoster(Caller caller) {
        return caller.hasAny(Roles.OFFICE, Roles.ORGANIZATION, Roles.ADMIN);
    }

    /// Whether the caller may read sensitive values unmasked, each time for a stated purpose.
    public static boolean readsPlainValues(Caller caller) {
        return caller.hasAny(Roles.ORGANIZATION, Roles.ADMIN);
    }

    /// Who keeps meetings and attendance: 办公室, 组织组, administrators.
    public static boolean keepsAttendance(Caller caller) {
        return caller.hasAny(Roles.OFFICE, Roles.ORGANIZATION, Roles.ADMIN);
    }

    /// Whether the caller sees who attended and who asked for leave.
    public static boolean seesAttendance(Caller caller) {
        return caller.roles().stream().anyMatch(ATTENDANCE::contains);
    }

    /// Who decides on leave: 办公室 or a member of the chair (秘书长).
    public static boolean decidesLeave(Caller caller) {
        return caller.hasAny(Roles.OFFICE, Roles.CHAIR);
    }
}
