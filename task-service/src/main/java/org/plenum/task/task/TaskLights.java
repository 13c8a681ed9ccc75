package org.plenum.task.task;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.task.light.LightFollower;
import org.plenum.task.light.LightRules;

/// Tasks follow the rules of the lights. Only those whose deadline runs: the others are computed anew when they run again.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskLights implements LightFollower {

    private final TaskRepository tasks;

    TaskLights(TaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean follow(LocalDate dueFrom, LocalDate dueTo, LightRules rules) {
        long concerned = tasks.countRunning(dueFrom, dueTo);
        Set<UUID> locked = tasks.lockRunning(dueFrom, dueTo);
        tasks.running(dueFrom, dueTo).stream().filter(task -> locked.contains(task.id())).forEach(task -> task.relight(rules));
        tasks.flush();
        return locked.size() >= concerned;
    }
}
