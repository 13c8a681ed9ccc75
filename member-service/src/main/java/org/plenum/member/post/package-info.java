/// Posts (职务) with their days: 主席, 副主席, 秘书长, 常委. Who sits in the standing committee or the chairmen's meeting on a day follows from them.
@NullMarked
package org.plenum.member.post;

import org.jspecify.annotations.NullMarked;
