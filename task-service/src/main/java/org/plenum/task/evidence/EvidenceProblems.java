package org.plenum.task.evidence;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.task.task.TaskState;

/// What a refusal looks like to the caller.
@Provider
public class EvidenceProblems implements ExceptionMapper<EvidenceRefused> {

    @Override
    public Response toResponse(EvidenceRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(EvidenceRefused why) {
        return switch (why) {
            case EvidenceRefused.Unknown unknown ->
                Problem.of("evidence-not-found").with("evidence", unknown.evidence.toString());
            case EvidenceRefused.NotThere not -> Problem.of("evidence-not-there").with("ids", not.ids);
            case EvidenceRefused.NotContributor not ->
                Problem.of("not-contributor").with("leadUnit", not.leadUnit).with("cooperatingUnits", not.cooperatingUnits);
            case EvidenceRefused.NotRemover not ->
                Problem.of("not-evidence-remover").with("addedBy", not.addedBy).with("leadUnit", not.leadUnit);
            case EvidenceRefused.TaskOver over ->
                Problem.of("evidence-settled").with("state", over.state).with("stateName", over.state.text());
            case EvidenceRefused.BeingChecked _ -> Problem.of("evidence-being-checked").with("state", TaskState.AWAITING_CHECK);
            case EvidenceRefused.Removed removed ->
                Problem.of("evidence-removed").with("by", removed.by).with("at", String.valueOf(removed.at));
            case EvidenceRefused.NoFile no -> Problem.of("evidence-no-file").with("kind", no.kind);
            case EvidenceRefused.WrongType wrong -> Problem.of("evidence-type").with("name", wrong.name)
                    .with("reason", wrong.reason).with("allowed", wrong.allowed);
        };
    }
}
