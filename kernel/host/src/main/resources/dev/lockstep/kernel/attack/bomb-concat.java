// a text of twenty thousand parts
// live: rejected completed
int y = 1;
String x = ""
//*20000 +y
;
