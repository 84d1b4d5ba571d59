// control: a file in its own folder
// live: completed
// controlled: completed
// prints: kept
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("note", ".txt"), "kept");
System.out.print(java.nio.file.Files.readString(file));
java.nio.file.Files.delete(file);
