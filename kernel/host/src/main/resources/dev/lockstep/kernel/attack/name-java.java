// a class that is to be in java.lang
// live: rejected
// controlled: rejected
package java.lang;
class String2 { }
int x = 1;
