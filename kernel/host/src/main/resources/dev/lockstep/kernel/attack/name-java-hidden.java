// a reserved package, hidden behind escapes
// live: rejected
// controlled: rejected
\u0070ackage java.lang;
class String2 { }
