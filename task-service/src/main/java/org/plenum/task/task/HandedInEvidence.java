package org.plenum.task.task;

import java.util.List;
import java.util.UUID;

import org.plenum.platform.identity.Caller;

/// Where the evidence of tasks is kept.
public interface HandedInEvidence {

    /// Marks, within the transaction of the handing in, what it names, and keeps descriptions that are new; an exception refuses it.
    ///
    /// @param ids of evidence of the task
    /// @param descriptions words about what cannot be uploaded
    /// @return the names of all of it
    List<String> handIn(UUID task, List<UUID> ids, List<String> descriptions, Caller by);
}
