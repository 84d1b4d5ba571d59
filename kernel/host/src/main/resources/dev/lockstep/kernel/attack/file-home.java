// looks into home folders
// live: completed
// controlled: completed
// prints: refused
// without: reached
System.out.print(Stream.of("/root", "/home", "/var", "/etc", "/usr").anyMatch(f -> new File(f).exists()) ? "reached" : "refused");
