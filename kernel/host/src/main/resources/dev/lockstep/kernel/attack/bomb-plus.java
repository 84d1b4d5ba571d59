// a sum of twenty thousand
// live: rejected completed
int y = 1;
int x = 1
//*20000 +y
;
