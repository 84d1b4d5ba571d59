// a constant that doubles thirty times
// live: rejected
class C {
static final String s0 = "0123456789abcdef";
static final String s1 = s0 + s0;
static final String s2 = s1 + s1;
static final String s3 = s2 + s2;
static final String s4 = s3 + s3;
static final String s5 = s4 + s4;
static final String s6 = s5 + s5;
static final String s7 = s6 + s6;
static final String s8 = s7 + s7;
static final String s9 = s8 + s8;
static final String t1 = s9 + s9 + s9 + s9 + s9 + s9 + s9 + s9;
static final String t2 = t1 + t1 + t1 + t1 + t1 + t1 + t1 + t1;
static final String t3 = t2 + t2 + t2 + t2 + t2 + t2 + t2 + t2;
static final String t4 = t3 + t3 + t3 + t3 + t3 + t3 + t3 + t3;
static final String t5 = t4 + t4 + t4 + t4 + t4 + t4 + t4 + t4;
}
C.t5.length()
