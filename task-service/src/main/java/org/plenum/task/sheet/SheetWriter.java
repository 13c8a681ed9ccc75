package org.plenum.task.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/// Writes a [PlanSheet] as a file to be kept.
@Provider
@Produces(PlanSheet.MEDIA_TYPE)
public class SheetWriter implements MessageBodyWriter<PlanSheet> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation @Nullable [] annotations, MediaType mediaType) {
        return type == PlanSheet.class;
    }

    @Override
    public void writeTo(PlanSheet sheet, Class<?> type, Type genericType, Annotation @Nullable [] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        String name = "任务分解表-" + sheet.plan().session() + "-" + sheet.today() + ".xlsx";
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + sheet.plan().session()
                + ".xlsx\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        SheetDrawing.draw(sheet, out);
    }
}
