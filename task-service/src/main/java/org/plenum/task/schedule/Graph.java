package org.plenum.task.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The links of a network by number: activities and links are counted in the order given.
final class Graph {

    /// By link.
    final int[] from;
    final int[] to;
    private final int size;
    private final Adjacency out;
    private final Adjacency in;

    Graph(int size, int[] from, int[] to) {
        this.size = size;
        this.from = from;
        this.to = to;
        out = new Adjacency(size, from);
        in = new Adjacency(size, to);
    }

    /// The links at one end of each activity, in one array, one run for each.
    private static final class Adjacency {
        private final int[] start;
        private final int[] links;

        Adjacency(int size, int[] end) {
            start = new int[size + 1];
            for (int activity : end) {
                start[activity + 1]++;
            }
            for (int i = 0; i < size; i++) {
                start[i + 1] += start[i];
            }
            links = new int[end.length];
            int[] next = Arrays.copyOf(start, size);
            for (int link = 0; link < end.length; link++) {
                links[next[end[link]]++] = link;
            }
        }
    }

    int outCount(int activity) {
        return out.start[activity + 1] - out.start[activity];
    }

    /// The `index`-th link that leads from the activity to a successor.
    int outLink(int activity, int index) {
        return out.links[out.start[activity] + index];
    }

    int inCount(int activity) {
        return in.start[activity + 1] - in.start[activity];
    }

    /// The `index`-th link that leads to the activity from a predecessor.
    int inLink(int activity, int index) {
        return in.links[in.start[activity] + index];
    }

    /// All activities, each after its predecessors; shorter than that if some are on a cycle or behind one.
    int[] order() {
        var order = new int[size];
        var waiting = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            waiting[i] = inCount(i);
            if (waiting[i] == 0) {
                order[count++] = i;
            }
        }
        for (int done = 0; done < count; done++) {
            for (int k = 0; k < outCount(order[done]); k++) {
                int successor = to[outLink(order[done], k)];
                if (--waiting[successor] == 0) {
                    order[count++] = successor;
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
        int activity = 0;
        while (!open[activity]) {
            activity++;
        }
        // Every activity left over waits for another one left over: going back, one is met again.
        var met = new boolean[size];
        var way = new ArrayDeque<Integer>();
        while (!met[activity]) {
            met[activity] = true;
            way.push(activity);
            activity = openPredecessor(activity, open);
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

    private int openPredecessor(int activity, boolean[] open) {
        int k = 0;
        while (!open[from[inLink(activity, k)]]) {
            k++;
        }
        return from[inLink(activity, k)];
    }
}
