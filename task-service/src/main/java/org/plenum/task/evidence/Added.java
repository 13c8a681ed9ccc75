package org.plenum.task.evidence;

import org.jboss.resteasy.reactive.RestResponse;
import org.plenum.platform.web.Created;

/// Evidence after it was added, or found to be there already.
record Added(EvidenceView view, boolean isNew) {

    /// 201 for what is new, 200 for what was there.
    RestResponse<EvidenceView> answer() {
        return isNew ? Created.at("/api/v1/tasks/" + view.task() + "/evidence/" + view.id(), view) : RestResponse.ok(view);
    }
}
