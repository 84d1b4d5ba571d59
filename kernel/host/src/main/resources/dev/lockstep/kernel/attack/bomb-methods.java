// ten thousand methods
// live: rejected completed
class Many {
//*9000 void m#() {}
}
