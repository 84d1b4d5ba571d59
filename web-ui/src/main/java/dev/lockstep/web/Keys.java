package dev.lockstep.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The server's certificate and its key, read once at the start. */
final class Keys {
    private Keys() {}

    /** {@return what is in a PKCS #12 file; throws {@link ServerException} with a sentence when it cannot be used} */
    static SslContextFactory.Server of(Path file) {
        String password = Objects.requireNonNullElse(System.getenv(Entrance.PASSWORD), "");
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            if (store.size() == 0) {
                throw new ServerException("There is no certificate in [%s].".formatted(file));
            }
            SslContextFactory.Server keys = new SslContextFactory.Server();
            keys.setKeyStore(store);
            keys.setKeyStorePassword(password);
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerException("The keys in [%s] cannot be used (%s): it has to be a PKCS #12 file whose password is in the environment variable %s."
                    .formatted(file, e.getMessage(), Entrance.PASSWORD), e);
        }
    }
}
