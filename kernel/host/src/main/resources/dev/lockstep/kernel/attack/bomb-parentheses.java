// six thousand parentheses
// live: rejected
int x =
//*6000 (
1
//*6000 )
;
