package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;

import org.plenum.deploy.local.Trouble;

/// The demonstration: what is missing of the [Story] is done, then the tables are printed. A second run finds it all done.
public final class Demo {

    /// The moment at which the story is played, seven weeks before the opening.
    public static final String CLOCK = "2020-12-21T09:00:00+08:00";

    private final URI shown;
    private final Gateway gateway;
    private final PrintStream out;
    private final boolean coloured;

    /// Gives the access token of a demo user.
    public interface Tokens {

        /// @param login user name, e.g. `office1`
        String of(String login) throws IOException, InterruptedException;
    }

    /// @param gateway where the launcher reaches the gateway
    /// @param shown where browsers reach it
    /// @param coloured whether `out` shows colours
    public Demo(URI gateway, URI shown, Tokens tokens, PrintStream out, boolean coloured) {
        this.shown = shown;
        this.gateway = new Gateway(gateway, tokens);
        this.out = out;
        this.coloured = coloured;
    }

    /// Throws [Trouble] where the API refuses something or does not answer.
    public void play() throws IOException, InterruptedException {
        var story = Story.read();
        var steps = new Steps(out);
        var plan = new CountdownPlay(gateway, story, steps).play();
        new RosterPlay(gateway, story, steps).play();
        new ProposalPlay(gateway, story, steps).play();
        out.print(new Pages(gateway, story, coloured).of(plan, shown));
    }
}
