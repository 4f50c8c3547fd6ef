package dev.madang.forum.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code java -jar forum-jdbc.jar postgresql > forum.sql}: the statements that make the tables, for hosts that run them themselves. Needs no
 * other library.
 */
final class PrintSchema {

    private static final String USAGE = """
            usage: java -jar forum-jdbc.jar h2|postgresql|mariadb [PREFIX]
              prints the statements that make the forum's tables; PREFIX is what their names begin with, forum_ unless given""";

    private PrintSchema() {}

    /** Prints the script, or how to call it, and exits with 2 when it is called wrongly. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        String prefix = arguments.length == 2 ? arguments[1] : "forum_";
        if (arguments.length < 1 || arguments.length > 2 || !Tables.isName(prefix)) {
            exit(USAGE);
        }
        try {
            out.print(SchemaScript.of(Dialect.named(arguments[0]), prefix).text());
            out.flush();
        } catch (IllegalArgumentException e) {
            exit(e.getMessage() + "\n" + USAGE);
        }
    }

    private static void exit(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
