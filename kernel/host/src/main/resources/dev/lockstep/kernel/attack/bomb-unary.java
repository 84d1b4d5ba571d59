// a hundred thousand minus signs
// live: rejected
int x =
//*50000 - 
1;
