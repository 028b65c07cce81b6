package org.diptych.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.Attached;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.exchange.OpenData;
import org.diptych.workspace.Workspace;
import org.diptych.write.pdf.Attachment;
import org.diptych.write.pdf.PdfOptions;
import org.diptych.write.pdf.Standard;

/** What the PDFs of a publication must meet and what is attached to them: as the request says, else the publication. */
final class Attaching {
    private final Optional<Set<Standard>> asked;
    private final Workspace workspace;
    private final Diagnostics diagnostics;

    /**
     * For all publications of a request.
     *
     * @param asked standards that the request names
     * @param diagnostics hears of what cannot be met
     */
    Attaching(Optional<Set<Standard>> asked, Workspace workspace, Diagnostics diagnostics) {
        this.asked = asked;
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /**
     * The options of a publication; empty, and reported, where they cannot be met.
     *
     * @throws IOException when a file to be attached cannot be read
     */
    Optional<PdfOptions> options(Composition composition) throws IOException {
        Publication publication = composition.publication();
        Set<Standard> standards = asked.orElse(
                publication.outputs().attached().isEmpty() ? Standard.usual() : Standard.withAttachments());
        List<Attached> wanted = publication.outputs().attached();
        if (wanted.isEmpty() && standards.contains(Standard.A3A)) {
            wanted = List.of(Attached.DATA);
        }
        if (!wanted.isEmpty() && standards.contains(Standard.A2A)) {
            diagnostics.report(
                    Rule.STANDARD,
                    publication.outputs().attachedAt(),
                    "PDF/A-2a takes no files, and the publication has `attachments`.",
                    "ask for `--standard ua1,a3a`, or leave `--standard` or `attachments` out");
            return Optional.empty();
        }
        List<Attachment> attachments = new ArrayList<>();
        if (wanted.contains(Attached.DATA)) {
            data(composition.openData(), attachments);
        }
        if (wanted.contains(Attached.SOURCES)) {
            sources(publication, attachments);
        }
        return Optional.of(new PdfOptions(standards, workspace.timestamp(), attachments));
    }

    private void data(OpenData data, List<Attachment> attachments) throws IOException {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        data.write(file -> files.computeIfAbsent(file, f -> new ByteArrayOutputStream()), workspace.timestamp());
        files.forEach((file, content) -> attachments.add(new Attachment(
                "data/" + file,
                mediaType(file),
                Attachment.Relation.DATA,
                "Données de la publication / Gegevens van de publicatie",
                content.toByteArray())));
    }

    private void sources(Publication publication, List<Attachment> attachments) throws IOException {
        for (String path : workspace.files(publication.folder())) {
            attachments.add(new Attachment(
                    "sources/" + path.substring(publication.folder().length() + 1),
                    mediaType(path),
                    Attachment.Relation.SOURCE,
                    "Source de la publication / Bron van de publicatie",
                    workspace.bytes(path)));
        }
    }

    private static String mediaType(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "yaml", "yml" -> "application/yaml";
            case "md" -> "text/markdown";
            case "css" -> "text/css";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "svg" -> "image/svg+xml";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/octet-stream";
        };
    }
}
