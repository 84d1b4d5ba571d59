// reads the environment of its parent
// live: completed
// controlled: completed
// prints: refused
boolean seen = System.getenv().keySet().stream().anyMatch(k -> !List.of("LANG", "PWD", "LC_CTYPE").contains(k));
try { seen |= java.nio.file.Files.readString(java.nio.file.Path.of("/proc/1/environ")).contains("PATH="); } catch (IOException e) { }
System.out.print(seen ? "reached" : "refused");
