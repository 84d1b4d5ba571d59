// reads the password file
// live: completed
// controlled: completed
// prints: refused
// without: reached
System.out.print(java.nio.file.Files.isReadable(java.nio.file.Path.of("/etc/passwd")) ? "reached" : "refused");
