// six thousand parentheses, written as escapes
// live: rejected
int x =
//*6000 \u0028
1
//*6000 \u0029
;
