package org.plenum.task.sheet.xlsx;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class XlsxProblems implements ExceptionMapper<XlsxRefused> {

    @Override
    public Response toResponse(XlsxRefused why) {
        return Problem.of("sheet-unreadable").with("reason", why.reason()).toResponse();
    }
}
