package dev.lockstep.web.assets;

import dev.lockstep.web.ServerException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The browser libraries on the class path; a library's version is read from the jar itself, so that raising it cannot break a URL. */
final class WebJars {
    private static final String GROUP = "org.webjars.npm";

    private WebJars() {}

    /** {@return the version of an artifact} */
    static String version(String artifact) {
        String place = "META-INF/maven/%s/%s/pom.properties".formatted(GROUP, artifact);
        try (@Nullable InputStream in = WebJars.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                throw new ServerException("The browser library [%s] is missing from this build: build Lockstep again.".formatted(artifact));
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new ServerException("The browser library [%s] cannot be read.".formatted(artifact), e);
        }
    }

    /** {@return where a file of an artifact lies on the class path} */
    static String place(String artifact, String version, String file) {
        return "META-INF/resources/webjars/%s/%s/%s".formatted(artifact, version, file);
    }
}
