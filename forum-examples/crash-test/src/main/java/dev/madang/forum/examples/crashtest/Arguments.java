package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.cluster.Database.Product;
import dev.madang.forum.examples.crashtest.faults.RealFaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Reads the command line. */
final class Arguments {

    static final String USAGE = """
            usage: crash-test [--db h2|postgresql|mariadb] [--victim host|server] [--kills N] [--seed S]
                   crash-test --control all|NAME [--kills N] [--seed S]
                   crash-test --real-faults BOARD-WEB.JAR [--fault NAME]
              --db       the database (postgresql)
              --victim   what is killed (host)
              --kills    how often (20); a control ends with the first kill that it turns red
              --seed     repeats what was left to chance, as far as processes can be repeated
              --control  makes a fault on purpose and fails unless it is found: %s
              --real-faults  what a running board-web makes of a database that is away; root is needed for a small disk
              --fault    one of them: %s""".formatted(Control.names(), String.join(", ", RealFaults.names()));

    private static final Set<String> NAMES = Set.of("--db", "--victim", "--kills", "--seed", "--control");

    private final Map<String, String> values = new HashMap<>();

    private Arguments() {}

    /** The runs that were asked for. */
    static List<Plan> parse(String... args) throws UsageException {
        Arguments arguments = new Arguments();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i])) {
                throw new UsageException("unknown argument " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new UsageException(args[i] + " needs a value");
            }
            arguments.values.put(args[i], args[i + 1]);
        }
        return arguments.plans();
    }

    private List<Plan> plans() throws UsageException {
        int kills = (int) number("--kills", 20);
        if (kills == 0) {
            throw new UsageException("--kills cannot be 0");
        }
        long seed = number("--seed", ThreadLocalRandom.current().nextLong(1_000_000));
        String control = values.get("--control");
        if (control == null) {
            return List.of(plan(kills, seed));
        }
        if (values.containsKey("--db") || values.containsKey("--victim")) {
            throw new UsageException("a control chooses its own database and victim");
        }
        List<Plan> plans = new ArrayList<>();
        for (Control each : controls(control)) {
            plans.add(each.plan(kills, seed));
        }
        return plans;
    }

    private static List<Control> controls(String name) throws UsageException {
        if (name.equals("all")) {
            return List.of(Control.values());
        }
        return List.of(Control.named(name).orElseThrow(() -> new UsageException("there is no control " + name)));
    }

    private Plan plan(int kills, long seed) throws UsageException {
        Product product = one("--db", Product.POSTGRESQL, Product.values());
        Victim victim = one("--victim", Victim.HOST, Victim.values());
        if (product == Product.H2 && victim == Victim.SERVER) {
            throw new UsageException("an H2 file has no server: it lives in its host");
        }
        return new Plan(product, victim, kills, seed, Optional.empty());
    }

    private <E extends Enum<E>> E one(String name, E otherwise, E[] all) throws UsageException {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new UsageException(name + " cannot be " + value));
    }

    private long number(String name, long otherwise) throws UsageException {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new UsageException(name + " needs a number");
        }
        return Long.parseLong(value);
    }
}
