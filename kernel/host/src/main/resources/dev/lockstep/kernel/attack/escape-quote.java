// a string that ends by an escape
// live: rejected completed threw
// controlled: rejected completed threw
String s = "\u0022; System.exit(1); //";
