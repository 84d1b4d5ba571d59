// fills the disk with one file
// live: threw completed
// controlled: threw completed
// prints: refused
// millis: 5000
var file = java.nio.file.Path.of("/tmp/fill");
try (var out = java.nio.file.Files.newOutputStream(file)) { for (int i = 0; i < 300; i++) { out.write(new byte[1 << 20]); } System.out.print("reached"); }
catch (IOException e) { System.out.print("refused"); }
finally { java.nio.file.Files.deleteIfExists(file); }
