package org.plenum.task.evidence.file;

import java.util.List;
import java.util.Locale;

/// The files that can be told from others by their content.
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    /// 版式文件, GB/T 33190.
    OFD("application/ofd", "ofd"),
    TXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extensions.getFirst();
    }

    /// Whether the name says that it is such a file.
    public boolean isNamedBy(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
    }
}
