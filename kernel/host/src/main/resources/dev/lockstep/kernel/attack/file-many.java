// fills the disk with small files
// live: threw completed
// controlled: threw completed
// prints: refused
// millis: 5000
var folder = java.nio.file.Path.of("/tmp/many");
java.nio.file.Files.createDirectories(folder);
try { for (int i = 0; i < 1_500; i++) { java.nio.file.Files.write(folder.resolve("f" + i), new byte[64 << 10]); } System.out.print("reached"); }
catch (IOException e) { System.out.print("refused"); }
finally { try (var all = java.nio.file.Files.list(folder)) { all.forEach(f -> f.toFile().delete()); } folder.toFile().delete(); }
