// writes where it should not
// live: completed
// controlled: completed
// prints: refused
// without: reached
int written = 0;
for (var folder : List.of("/", "/jdk", "/app", "/dev", "/etc", "/proc", "/lib64", "/dev/shm/..", "/var/tmp")) {
    try { java.nio.file.Files.writeString(java.nio.file.Path.of(folder, "lockstep-attack"), "x"); written++; java.nio.file.Files.delete(java.nio.file.Path.of(folder, "lockstep-attack")); } catch (IOException e) { }
}
System.out.print(written == 0 ? "refused" : "reached");
