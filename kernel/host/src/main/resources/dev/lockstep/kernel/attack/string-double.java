// a string that doubles
// live: worker-died threw limit
// controlled: worker-died threw limit
// says: memory
String s = "x";
while (true) { s = s + s; }
