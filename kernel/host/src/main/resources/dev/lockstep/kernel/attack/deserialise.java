// deserialises what it is given
// live: completed threw
// controlled: completed threw
// prints: [1]
var bytes = new ByteArrayOutputStream();
try (var out = new ObjectOutputStream(bytes)) { out.writeObject(new ArrayList<>(List.of(1))); }
System.out.print(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject());
