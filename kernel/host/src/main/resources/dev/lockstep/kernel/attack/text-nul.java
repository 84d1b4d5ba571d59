// text with control characters
// live: rejected completed
// controlled: rejected completed
int x = 1; 
