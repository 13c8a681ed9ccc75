package org.plenum.task.programme;

import org.plenum.platform.web.Text;

/// A state or an action of something in a programme, in words.
public interface Worded {

    String name();

    Text text();
}
