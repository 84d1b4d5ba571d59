// a regular expression that backtracks for ever
// live: timed-out
// controlled: timed-out
java.util.regex.Pattern.compile("(x+x+)+(y|z)\\1").matcher("x".repeat(60)).matches();
