// a reserved package behind a comment
// live: rejected
// controlled: rejected
/* x */ package /* y */ java . lang;
class String2 { }
