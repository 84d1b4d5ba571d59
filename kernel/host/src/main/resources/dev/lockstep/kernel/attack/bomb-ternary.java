// five thousand choices in one expression
// live: rejected completed
boolean b = true;
int x =
//*5000 b ? 1 :
2;
