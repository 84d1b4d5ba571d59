package dev.lockstep.worker.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleAttribute.ModuleAttributeBuilder;
import java.lang.classfile.attribute.ModuleExportInfo;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/**
 * Links a run-time image whose java.base has the redirected classes in it from the start, and opens to this module what the engine needs:
 * no agent runs in it, and a virtual machine can keep those classes in its archive like all others. That is two thirds of the
 * processor's time that a start costs, and some megabytes.
 */
public final class LinkedImage implements Plugin {
    private static final String NAME = "redirect-for-lockstep";
    private static final String BASE = "/java.base/";
    private static final String CLASS = ".class";
    private static final ModuleDesc WORKER = ModuleDesc.of("dev.lockstep.worker");

    private LinkedImage() {}

    /** Takes the arguments of jlink, and ends with its status. */
    public static void main(String[] arguments) {
        PluginRepository.registerPlugin(new LinkedImage());
        var jlink = ToolProvider.findFirst("jlink").orElseThrow();
        var all = new ArrayList<>(List.of(arguments));
        all.add("--" + NAME);
        System.exit(jlink.run(System.out, System.err, all.toArray(String[]::new)));
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** The first: another one generates code from the modules' descriptors. */
    @Override
    public Category getType() {
        return Category.FILTER;
    }

    @Override
    public String getUsage() {
        return "";
    }

    @Override
    public String getDescription() {
        return "";
    }

    @Override
    public ResourcePool transform(ResourcePool from, ResourcePoolBuilder to) {
        var classes = Prepared.compute();
        from.transformAndCopy(entry -> {
            var path = entry.path();
            return path.startsWith(BASE) && path.endsWith(CLASS) ? changed(entry, classes) : entry;
        }, to);
        var door = JdkRewriter.DOOR_NAME;
        to.add(ResourcePoolEntry.create(BASE + door.replace('.', '/') + CLASS, classes.get(door)));
        return to.build();
    }

    private static ResourcePoolEntry changed(ResourcePoolEntry entry, Map<String, byte[]> classes) {
        var name = entry.path().substring(BASE.length(), entry.path().length() - CLASS.length());
        if (name.equals("module-info")) {
            return entry.copyWithContent(opened(entry.contentBytes()));
        }
        if (name.equals(Denial.CLASS)) {
            return entry.copyWithContent(Denial.in(entry.contentBytes()));
        }
        var redirected = classes.get(name);
        return redirected == null ? entry : entry.copyWithContent(redirected);
    }

    /** What {@link Premain} opens and exports, in the module's own descriptor. */
    private static byte[] opened(byte[] descriptor) {
        var classFile = ClassFile.of();
        return classFile.transformClass(classFile.parse(descriptor), (builder, element) ->
                builder.with(element instanceof ModuleAttribute module ? opened(module) : element));
    }

    private static ModuleAttribute opened(ModuleAttribute of) {
        return ModuleAttribute.of(of.moduleName(), module -> {
            module.moduleFlags(of.moduleFlagsMask());
            of.moduleVersion().ifPresent(version -> module.moduleVersion(version.stringValue()));
            of.requires().forEach(module::requires);
            of.uses().forEach(module::uses);
            of.provides().forEach(module::provides);
            of.exports().forEach(export -> export(module, export));
            of.opens().forEach(module::opens);
            Premain.OPENED.forEach(name -> module.opens(PackageDesc.of(name), 0, WORKER));
        });
    }

    private static void export(ModuleAttributeBuilder module, ModuleExportInfo export) {
        var name = export.exportedPackage().asSymbol();
        if (!Premain.EXPORTED.contains(name.name())) {
            module.exports(export);
            return;
        }
        var readers = new ArrayList<ModuleDesc>();
        export.exportsTo().forEach(reader -> readers.add(reader.asSymbol()));
        readers.add(WORKER);
        module.exports(name, export.exportsFlagsMask(), readers.toArray(ModuleDesc[]::new));
    }
}
