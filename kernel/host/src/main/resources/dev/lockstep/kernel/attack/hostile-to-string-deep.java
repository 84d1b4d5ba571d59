// its value contains itself
// live: completed
// controlled: completed
var list = new ArrayList<Object>();
list.add(list);
list
