/**
 * The small part of YAML that packs use, with places: {@link dev.lockstep.lessons.yaml.YamlText} parses,
 * {@link dev.lockstep.lessons.yaml.Node} is the result, {@link dev.lockstep.lessons.yaml.Fields} reads a mapping by its keys and
 * tells what is missing, of the wrong kind or unknown.
 */
@NullMarked
package dev.lockstep.lessons.yaml;

import org.jspecify.annotations.NullMarked;
