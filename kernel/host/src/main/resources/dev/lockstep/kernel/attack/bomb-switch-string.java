// ten thousand cases of text
// live: rejected completed
int f(String s) { return switch (s) {
//*5000 case "k#" -> #;
default -> 0; }; }
