// five thousand calls in a chain
// live: rejected completed
var x = new StringBuilder()
//*5000 .append(1)
;
