package org.plenum.task.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The links of a network by number. Activities are counted in the order given; links by their predecessor, so that those of one
/// activity lie side by side, and among them in the order given.
final class Graph {

    /// By link: the number of its predecessor.
    final int[] from;
    /// By link: the number of its successor.
    final int[] to;
    /// By link: where it stood in the order given.
    final int[] given;
    private final int size;
    private final int[] firstOut;

    /// @param from predecessors, in the order given
    /// @param to successors, in the order given
    Graph(int size, int[] from, int[] to) {
        this.size = size;
        firstOut = new int[size + 1];
        for (int activity : from) {
            firstOut[activity + 1]++;
        }
        for (int i = 0; i < size; i++) {
            firstOut[i + 1] += firstOut[i];
        }
        this.from = new int[from.length];
        this.to = new int[from.length];
        given = new int[from.length];
        int[] next = Arrays.copyOf(firstOut, size);
        for (int k = 0; k < from.length; k++) {
            int link = next[from[k]]++;
            this.from[link] = from[k];
            this.to[link] = to[k];
            given[link] = k;
        }
    }

    /// The first link that leads from the activity to a successor.
    int firstOut(int activity) {
        return firstOut[activity];
    }

    /// The link after the last one that leads from the activity.
    int endOut(int activity) {
        return firstOut[activity + 1];
    }

    /// All activities, each after its predecessors; shorter than that if some are on a cycle or behind one.
    int[] order() {
        var waiting = new int[size];
        for (int activity : to) {
            waiting[activity]++;
        }
        var order = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (waiting[i] == 0) {
                order[count++] = i;
            }
        }
        for (int done = 0; done < count; done++) {
            for (int link = firstOut(order[done]); link < endOut(order[done]); link++) {
                if (--waiting[to[link]] == 0) {
                    order[count++] = to[link];
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    /// One cycle in the order of the links, beginning with its first activity. Only where `order` is not complete.
    List<Integer> cycle(int[] order) {
        var open = new boolean[size];
        Arrays.fill(open, true);
        for (int activity : order) {
            open[activity] = false;
        }
        // Every activity left over waits for another one left over: going back from any, one is met again.
        var waitsFor = new int[size];
        int activity = 0;
        for (int link = 0; link < to.length; link++) {
            if (open[from[link]] && open[to[link]]) {
                waitsFor[to[link]] = from[link];
                activity = to[link];
            }
        }
        var met = new boolean[size];
        var way = new ArrayDeque<Integer>();
        while (!met[activity]) {
            met[activity] = true;
            way.push(activity);
            activity = waitsFor[activity];
        }
        var cycle = new ArrayList<Integer>();
        int member;
        do {
            member = way.pop();
            cycle.add(member);
        } while (member != activity);
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        return cycle;
    }
}
