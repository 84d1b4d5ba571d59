// five thousand else ifs
// live: rejected completed
int x = 1;
//*5000 if (x == #) { x = 2; } else
{ x = 3; }
