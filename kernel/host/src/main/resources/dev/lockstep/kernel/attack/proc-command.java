// looks for secrets in command lines
// live: completed
// controlled: completed
// prints: refused
boolean seen = false;
try (var all = java.nio.file.Files.list(java.nio.file.Path.of("/proc"))) {
    for (var one : all.filter(p -> p.getFileName().toString().matches("[0-9]+")).toList()) {
        try { seen |= java.nio.file.Files.readString(one.resolve("cmdline")).matches("(?s).*(token=|bwrap|lockstep\\.jar).*"); } catch (IOException | RuntimeException e) { }
    }
}
System.out.print(seen ? "reached" : "refused");
