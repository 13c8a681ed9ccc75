package org.plenum.task.plan;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Plan;

/// Use cases around a plan's dependencies. Each computes all dates of the plan anew; conflicts that come of it are shown by the plan.
@ApplicationScoped
@Transactional
class LinkService {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final PlanRepository plans;
    private final LinkRepository links;
    private final PlanDates dates;

    LinkService(PlanRepository plans, LinkRepository links, PlanDates dates) {
        this.plans = plans;
        this.links = links;
        this.dates = dates;
    }

    Page<LinkView> page(UUID plan, PageRequest page) {
        plans.require(plan);
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var rows = links.after(plan, after, page.limit() + 1).stream().map(LinkView::of).toList();
        return page.page(rows, one -> List.of(one.id().toString()));
    }

    LinkView read(UUID plan, UUID link) {
        return LinkView.of(links.require(plan, link));
    }

    LinkChangeView add(UUID id, int expectedVersion, Link link, Caller by) {
        CountdownPlan plan = locked(id, expectedVersion);
        PlanContent content = dates.lock(id);
        requireTask(content, "predecessor", link.predecessor());
        requireTask(content, "successor", link.successor());
        if (link.predecessor().equals(link.successor())) {
            throw new InvalidInput("successor", new Text("任务不能依赖自身", "a task cannot wait for itself"));
        }
        links.ofPlan(id).stream().filter(one -> one.link().predecessor().equals(link.predecessor())
                && one.link().successor().equals(link.successor()) && one.link().type() == link.type()).findFirst()
                .ifPresent(one -> {
                    throw new PlanRefused.LinkExists(one.id());
                });
        Plan schedule = dates.schedule(plan, content.with(link), dates.opening(plan));
        var added = new PlanLink(id, link);
        links.persistAndFlush(added);
        return applied("plan.link-added", plan, added, schedule, PlanDates.Cause.LINK_ADDED, by);
    }

    LinkChangeView remove(UUID id, UUID linkId, int expectedVersion, Caller by) {
        CountdownPlan plan = locked(id, expectedVersion);
        PlanLink removed = links.require(id, linkId);
        Plan schedule = dates.schedule(plan, dates.lock(id).without(removed.link()), dates.opening(plan));
        links.delete(removed);
        return applied("plan.link-removed", plan, removed, schedule, PlanDates.Cause.LINK_REMOVED, by);
    }

    private LinkChangeView applied(String event, CountdownPlan plan, PlanLink link, Plan schedule, PlanDates.Cause cause,
            Caller by) {
        var moved = dates.apply(plan, schedule, cause, by);
        LinkView view = LinkView.of(link);
        dates.append(event, plan, view, by);
        return LinkChangeView.of(view, moved, plan.version());
    }

    private CountdownPlan locked(UUID id, int expectedVersion) {
        CountdownPlan plan = dates.lockSession(id);
        Versions.require(expectedVersion, plan.version());
        return plan;
    }

    private static void requireTask(PlanContent content, String field, String code) {
        if (content.tasks().stream().noneMatch(task -> task.code().equals(code))) {
            throw new InvalidInput(field, new Text("计划中没有任务 " + code, "the plan has no task " + code));
        }
    }
}
