package org.plenum.platform.web;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// A small service that keeps every convention, to test them.
@Path("/api/v1/notes")
class NoteResource {

    static final AtomicInteger EFFECTS = new AtomicInteger();
    static volatile CountDownLatch gate = new CountDownLatch(0);

    private final AgroalDataSource dataSource;

    NoteResource(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Schema(name = "NewNote")
    record NewNote(@Schema(examples = "会前准备") @NotBlank @Size(max = 40) String title,
            @Schema(examples = "2") @Min(0) @Max(9) int weight,
            @Schema(examples = "2021-02-01") @Nullable LocalDate day) {
    }

    record NoteView(UUID id, String title, int weight, @Nullable LocalDate day, int version) implements Versioned {
    }

    enum Kind {
        SHORT,
        LONG
    }

    @POST
    @Idempotent
    @RolesAllowed("office")
    @Operation(operationId = "addNote", summary = "新建")
    public RestResponse<NoteView> add(@Valid NewNote body) throws Exception {
        EFFECTS.incrementAndGet();
        gate.await(10, TimeUnit.SECONDS);
        var view = new NoteView(UUID.randomUUID(), body.title(), body.weight(), body.day(), 0);
        run("insert into note values (?::uuid, ?, ?, 0)", view.id().toString(), view.title(), view.weight());
        if (view.title().equals("boom")) {
            throw new IllegalStateException("secret detail");
        }
        if (view.title().equals("refused")) {
            throw Problem.of("wrong-state").with("state", "CLOSED").toException();
        }
        return Created.at("/api/v1/notes/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("office")
    public NoteView read(@PathParam("id") UUID id) throws SQLException {
        return find(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("office")
    public NoteView change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewNote.class))) MergePatch patch)
            throws SQLException {
        int expected = IfMatch.version(ifMatch);
        NoteView note = find(id);
        Versions.require(expected, note.version());
        NewNote changed = patch.applyTo(new NewNote(note.title(), note.weight(), note.day()));
        run("update note set title = ?, weight = ?::int, version = version + 1 where id = ?::uuid", changed.title(),
                changed.weight(), id.toString());
        return find(id);
    }

    @GET
    @RolesAllowed("office")
    public Page<NoteView> list(@QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("kind") @Nullable Kind kind, @QueryParam("since") @Nullable LocalDate since) throws SQLException {
        var page = PageRequest.of(limit, cursor, "notes", kind, since);
        UUID after = page.after().isEmpty() ? new UUID(0, 0) : page.after(0, UUID::fromString);
        var rows = new ArrayList<NoteView>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select id, title, weight, version from note where id > ?::uuid order by id limit ?")) {
            select.setString(1, after.toString());
            select.setInt(2, page.limit() + 1);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new NoteView(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), null, row.getInt(4)));
                }
            }
        }
        return page.page(rows, note -> List.of(note.id().toString()));
    }

    private NoteView find(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select title, weight, version from note where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw Problem.of("not-found").toException();
                }
                return new NoteView(id, row.getString(1), row.getInt(2), null, row.getInt(3));
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
