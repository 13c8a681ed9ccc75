package org.plenum.task.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.task.evidence.file.Content;
import org.plenum.task.evidence.file.FileType;
import org.plenum.task.evidence.file.Upload;
import org.plenum.task.evidence.rule.EvidenceRules;
import org.plenum.task.task.HandedInEvidence;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;

/// Use cases around evidence. Each is one transaction, which begins when a file has arrived and takes the lock of its task first: so no
/// evidence comes or goes while the task is handed in or closed.
@ApplicationScoped
@Transactional
class EvidenceService implements HandedInEvidence {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final EvidenceRepository all;
    private final EvidenceRules rules;
    private final TaskLookup tasks;
    private final EventLog events;
    private final Clock clock;

    EvidenceService(EvidenceRepository all, EvidenceRules rules, TaskLookup tasks, EventLog events, Clock clock) {
        this.all = all;
        this.rules = rules;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    EvidenceView read(UUID task, UUID id, Caller by) {
        TaskFacts of = tasks.require(task);
        return EvidenceView.of(all.require(task, id), of, by);
    }

    Page<EvidenceView> page(UUID task, PageRequest page, Caller by) {
        TaskFacts of = tasks.require(task);
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var rows = all.page(task, after, page.limit() + 1);
        return PageRequest.map(page.page(rows, one -> List.of(one.id().toString())), one -> EvidenceView.of(one, of, by));
    }

    /// Keeps a file. The same content on the same task is the same evidence, under the name it had first.
    Added addFile(UUID task, String name, Upload upload, Caller by) {
        String plain = FileName.plain(name);
        TaskFacts of = tasks.lock(task);
        Evidence.requireAddable(of, by);
        FileType type = type(plain, upload.content());
        Optional<Evidence> there = all.file(task, upload.sha256());
        return added(of, there, () -> {
            Evidence made = keep(of, Evidence.file(of, plain, type, upload, by, clock.instant()), by);
            upload.chunks((bytes, number) -> all.addChunk(made.id(), number, bytes));
            return made;
        }, by);
    }

    private FileType type(String name, Content content) {
        List<FileType> allowed = rules.types();
        return switch (content) {
            case Content.Unacceptable(Text why) -> throw new EvidenceRefused.WrongType(name, why, allowed);
            case Content.Known(FileType type) -> {
                if (!type.isNamedBy(name)) {
                    throw new EvidenceRefused.WrongType(name,
                            new Text("内容是 " + type.extension() + "，与文件名的扩展名不符",
                                    "is by its content " + type.extension() + ", which its name does not say"),
                            allowed);
                }
                if (!allowed.contains(type)) {
                    throw new EvidenceRefused.WrongType(name,
                            new Text("是 " + type.extension() + " 文件，现行规则不接收",
                                    "is a " + type.extension() + " file, which the present rule does not take"),
                            allowed);
                }
                yield type;
            }
        };
    }

    /// Keeps a link. The same address on the same task is the same evidence.
    Added addLink(UUID task, String title, String url, Caller by) {
        String address = FileName.https(url);
        TaskFacts of = tasks.lock(task);
        Evidence.requireAddable(of, by);
        return added(of, all.link(task, address),
                () -> keep(of, Evidence.link(of, title, address, by, clock.instant()), by), by);
    }

    private static Added added(TaskFacts task, Optional<Evidence> there, Supplier<Evidence> make, Caller by) {
        return new Added(EvidenceView.of(there.orElseGet(make), task, by), there.isEmpty());
    }

    EvidenceView remove(UUID task, UUID id, int expectedVersion, Caller by) {
        TaskFacts of = tasks.lock(task);
        Evidence evidence = all.require(task, id);
        Versions.require(expectedVersion, evidence.version());
        evidence.remove(of, by, clock.instant());
        all.flush();
        all.removeChunks(id);
        append("task.evidence-removed", of, evidence, by);
        return EvidenceView.of(evidence, of, by);
    }

    StoredFile file(UUID task, UUID id) {
        tasks.require(task);
        return all.require(task, id).file();
    }

    /// One piece of a file; none if it was removed meanwhile.
    Optional<byte[]> chunk(UUID id, int number) {
        return all.chunk(id, number);
    }

    @Override
    public List<String> handIn(UUID task, List<UUID> ids, List<String> descriptions, Caller by) {
        TaskFacts of = tasks.lock(task);
        var present = all.present(task, ids);
        var missing = new LinkedHashSet<>(ids);
        present.forEach(one -> missing.remove(one.id()));
        if (!missing.isEmpty()) {
            throw new EvidenceRefused.NotThere(List.copyOf(missing));
        }
        var named = new LinkedHashSet<>(present);
        new LinkedHashSet<>(descriptions).forEach(text -> named.add(all.description(task, text)
                .orElseGet(() -> describe(of, text, by))));
        all.handedIn(task).forEach(one -> one.handedIn(named.contains(one)));
        named.forEach(one -> one.handedIn(true));
        return new ArrayList<>(named).stream().map(Evidence::name).toList();
    }

    /// Without an event of its own: the handing in tells the words.
    private Evidence describe(TaskFacts task, String text, Caller by) {
        Evidence evidence = Evidence.description(task, text, by, clock.instant());
        all.persistAndFlush(evidence);
        return evidence;
    }

    private Evidence keep(TaskFacts task, Evidence evidence, Caller by) {
        all.persistAndFlush(evidence);
        append("task.evidence-added", task, evidence, by);
        return evidence;
    }

    private void append(String type, TaskFacts task, Evidence evidence, Caller by) {
        var payload = Map.of("by", by.name(), "evidence", evidence.id(), "kind", evidence.kind());
        events.append(new Event(type, "task", task.id().toString(), task.version(), by.id(), AUDIENCE, payload,
                clock.instant()));
    }
}
