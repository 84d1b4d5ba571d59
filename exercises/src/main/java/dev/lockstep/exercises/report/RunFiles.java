package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.batch.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Names of the files with failing runs: made of letters that every disk takes, and never two the same. */
public final class RunFiles {
    private RunFiles() {}

    /** {@return a path below the report's folder} */
    public static String name(Candidate candidate, CheckReport check) {
        return "runs/" + safe(candidate.student()) + "." + safe(candidate.exercise()) + "." + safe(check.id()) + ".html";
    }

    static String safe(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
        var brief = plain.length() > 60 ? plain.substring(0, 60) : plain;
        if (brief.equals(name)) {
            return name;
        }
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return brief + "_" + HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
