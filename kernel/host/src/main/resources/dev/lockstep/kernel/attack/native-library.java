// loads a library and calls it
// live: threw
// controlled: threw
var linker = java.lang.foreign.Linker.nativeLinker();
var abort = linker.downcallHandle(linker.defaultLookup().find("abort").orElseThrow(), java.lang.foreign.FunctionDescriptor.ofVoid());
abort.invoke();
