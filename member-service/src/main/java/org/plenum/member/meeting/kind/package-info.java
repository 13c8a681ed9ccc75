/// Kinds of meeting and their quorum: rules as data, each with its legal basis.
@NullMarked
package org.plenum.member.meeting.kind;

import org.jspecify.annotations.NullMarked;
