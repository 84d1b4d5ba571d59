// defines classes without an end
// live: worker-died threw limit
// controlled: worker-died threw limit
// millis: 10000
// says: memory
var kept = new ArrayList<Class<?>>();
for (int i = 0; ; i++) {
    var name = java.lang.constant.ClassDesc.of("Made" + i);
    byte[] bytes = java.lang.classfile.ClassFile.of().build(name, made -> {
        for (int m = 0; m < 200; m++) { made.withMethodBody("m" + m, java.lang.constant.MethodTypeDesc.ofDescriptor("()V"), 9, code -> code.return_()); }
    });
    kept.add(new ClassLoader() { Class<?> make() { return defineClass(null, bytes, 0, bytes.length); } }.make());
}
