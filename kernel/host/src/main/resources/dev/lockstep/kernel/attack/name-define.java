// defines a class in java.lang
// live: threw
// controlled: threw
byte[] bytes = java.lang.classfile.ClassFile.of().build(java.lang.constant.ClassDesc.of("java.lang.Evil"), made -> { });
new ClassLoader() { Class<?> make() { return defineClass(null, bytes, 0, bytes.length); } }.make();
