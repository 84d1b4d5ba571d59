package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.kernel.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What workers are contained by on this machine.
 *
 * @param tier how well
 * @param why half a sentence when it is less than it could be, else empty
 * @param raise the one command or step that raises it, or empty
 * @param around the recipe, empty when there is none
 * @param groups where workers are put into control groups, empty when they are not
 */
public record Sandbox(Tier tier, String why, String raise, Optional<Bubblewrap> around, Optional<ControlGroups> groups) {
    /** The narrow remedy: namespaces for this one program, not for all. */
    private static final String ALLOW_BWRAP = """
            printf 'abi <abi/4.0>,\\ninclude <tunables/global>\\nprofile bwrap /usr/bin/bwrap flags=(unconfined) {\\n  userns,\\n}\\n' \
            | sudo tee /etc/apparmor.d/bwrap && sudo apparmor_parser -r /etc/apparmor.d/bwrap   (allows namespaces to bubblewrap alone)""";
    private static final String GROUPS = "systemd-run --user --scope ./lockstep serve   (or run Lockstep as root)";
    /** By which a program in a container commands the machine around it. */
    private static final List<Path> DOORS = List.of(Path.of("/var/run/docker.sock"), Path.of("/run/containerd/containerd.sock"),
            Path.of("/run/podman/podman.sock"));
    private static final String INSTALL = "apt install bubblewrap util-linux   (or: dnf install bubblewrap util-linux)";

    /** {@return the best sandbox that works here; a new canary is sent in only when the last one that came back was another one's} */
    public static Sandbox of(WorkerImage image, Sandboxing wanted) {
        if (wanted == Sandboxing.OFF) {
            return weak("it is switched off", "");
        }
        var found = find(image, true);
        return found.tier == Tier.WEAK && wanted == Sandboxing.OUTER ? outer(image, found) : found;
    }

    /** {@return the best sandbox that works here, tried now} */
    public static Sandbox tried(WorkerImage image) {
        return find(image, false);
    }

    /** {@return a sentence when programs are not contained, else empty} */
    public String note() {
        return tier != Tier.WEAK ? "" : "Workers run without a sandbox (tier weak): " + why + ". Your code runs with your own file and "
                + "network access; run only programs and packs that you trust." + (raise.isEmpty() ? "" : " What helps: " + raise);
    }

    private static Sandbox find(WorkerImage image, boolean remembered) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return weak("this system has none that Lockstep knows", "run Lockstep on Linux, for instance in WSL 2");
        }
        var bwrap = tool("bwrap");
        var prlimit = tool("prlimit");
        var setpriv = tool("setpriv");
        boolean root = root();
        if (bwrap.isEmpty() || prlimit.isEmpty() || root && setpriv.isEmpty()) {
            return weak((bwrap.isEmpty() ? "bubblewrap" : "util-linux") + " is not installed", INSTALL);
        }
        try {
            var tools = new Bubblewrap.Tools(bwrap.get(), prlimit.get(), root ? setpriv : Optional.empty());
            var filter = ForkFilter.in(image.folder());
            if (filter.isEmpty()) {
                return weak("there is no filter for this processor", "");
            }
            var around = root ? readable(image, tools, filter.get())
                    : new Bubblewrap(tools, image.home(), image.jar(), image.prepared(), filter.get(), Optional.empty(), Optional.empty());
            var seen = remembered ? Canary.remembered(image, around) : Canary.sent(image, Optional.of(around));
            return seen.isEmpty() ? grouped(image, around, remembered) : weak("it was tried and " + seen, raise(seen));
        } catch (IOException | UnsupportedOperationException e) {
            return weak("it could not be set up (" + e.getMessage() + ")", "");
        }
    }

    /** Somebody says that there is a boundary; what can be seen to be none is still refused. */
    private static Sandbox outer(WorkerImage image, Sandbox weak) {
        var doors = DOORS.stream().filter(Files::exists).map(Path::toString).toList();
        if (!doors.isEmpty()) {
            return weak("a container was declared, but " + String.join(" and ", doors) + " leads out of it", "start the container without it");
        }
        try {
            var seen = Canary.sent(image, Optional.empty());
            return new Sandbox(Tier.OUTER, weak.why + "; inside the container " + (root() ? "it runs as root and " : "") + seen, weak.raise,
                    Optional.empty(), Optional.empty());
        } catch (IOException e) {
            return weak("a container was declared, but nothing starts in it (" + e.getMessage() + ")", "");
        }
    }

    private static Sandbox grouped(WorkerImage image, Bubblewrap around, boolean remembered) throws IOException {
        var groups = ControlGroups.here();
        if (groups.isEmpty()) {
            return new Sandbox(Tier.GOOD, "the system lets Lockstep make no control groups, so what a worker has in memory is bounded only piece by piece",
                    GROUPS, Optional.of(around), groups);
        }
        var took = remembered ? Gluttony.remembered(image, around, groups.get()) : Gluttony.tried(image, around, groups.get());
        return took.isEmpty() ? new Sandbox(Tier.STRONG, "", "", Optional.of(around), groups)
                : new Sandbox(Tier.GOOD, "a control group was tried and " + took, "", Optional.of(around), Optional.empty());
    }

    private static Bubblewrap readable(WorkerImage image, Bubblewrap.Tools tools, Path filter) throws IOException {
        var home = PublicCopy.of(List.of(image.home())).getFirst();
        var app = PublicCopy.of(Files.exists(image.prepared()) ? List.of(image.jar(), image.prepared()) : List.of(image.jar()));
        return new Bubblewrap(tools, home, app.getFirst(), app.getLast().resolveSibling("prepared"), filter, Optional.empty(), Optional.empty());
    }

    /** By number, not by name: what is taken for a common user here would be root inside. */
    private static boolean root() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    private static String raise(String seen) {
        return seen.contains("uid map") || seen.contains("namespace") ? ALLOW_BWRAP : "";
    }

    private static Optional<Path> tool(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin").map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    private static Sandbox weak(String why, String raise) {
        return new Sandbox(Tier.WEAK, why, raise, Optional.empty(), Optional.empty());
    }
}
