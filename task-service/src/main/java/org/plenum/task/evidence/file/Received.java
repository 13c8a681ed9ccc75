package org.plenum.task.evidence.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

import org.jboss.logging.Logger;

/// What a request has brought goes with it, however it ends.
@RequestScoped
class Received {

    private static final Logger LOG = Logger.getLogger(Received.class);

    private final List<Upload> uploads = new ArrayList<>();

    void add(Upload upload) {
        uploads.add(upload);
    }

    @PreDestroy
    void end() {
        for (Upload upload : uploads) {
            try {
                upload.close();
            } catch (IOException e) {
                LOG.warn("An upload could not be let go", e);
            }
        }
    }
}
