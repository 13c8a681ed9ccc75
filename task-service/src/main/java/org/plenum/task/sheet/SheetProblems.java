package org.plenum.task.sheet;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class SheetProblems implements ExceptionMapper<SheetRefused> {

    /// More than anybody mends at once; `count` says how many there are.
    private static final int MOST = 50;

    @Override
    public Response toResponse(SheetRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(SheetRefused why) {
        return switch (why) {
            case SheetRefused.Cells cells -> Problem.of("sheet-cells").with("count", cells.faults.size())
                    .with("cells", cells.faults.stream().map(SheetRefused.Cells.Fault::address).limit(MOST).toList())
                    .with("violations", cells.faults.stream().limit(MOST)
                            .map(one -> new InvalidInput.Violation(one.address(), one.message())).toList());
            case SheetRefused.OtherPlan other -> Problem.of("sheet-of-other-plan").with("plan", other.made.toString());
            case SheetRefused.Stale stale -> Problem.of("sheet-stale").with("count", stale.changed.size()).with("changed",
                    stale.changed.stream().limit(MOST).toList());
            case SheetRefused.UnknownImport unknown ->
                Problem.of("sheet-import-not-found").with("import", unknown.id.toString());
            case SheetRefused.HasErrors errors -> Problem.of("sheet-has-errors").with("count", errors.addresses.size())
                    .with("cells", errors.addresses.stream().limit(MOST).toList());
            case SheetRefused.NothingToDo _ -> Problem.of("sheet-unchanged");
        };
    }
}
