// control: names and output that are not ASCII
// live: completed
// controlled: completed
// contains: né 顺序
String größe = "né 顺序 \uD83D\uDE80";
System.out.print(größe);
