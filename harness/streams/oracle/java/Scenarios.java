package oracle;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The topologies by name. Each has a twin of the same name in `harness/streams/oracle/topologies/*.ts`. */
final class Scenarios {
    private static final Map<String, Consumer<Plan>> BY_NAME = new TreeMap<>();

    static {
        Stateless.addTo(BY_NAME);
        Aggregations.addTo(BY_NAME);
        Cogroups.addTo(BY_NAME);
        Windows.addTo(BY_NAME);
        Closing.addTo(BY_NAME);
        Suppressions.addTo(BY_NAME);
        StreamJoins.addTo(BY_NAME);
        TableJoins.addTo(BY_NAME);
        ForeignKeys.addTo(BY_NAME);
        Tables.addTo(BY_NAME);
        Processors.addTo(BY_NAME);
        addLabs();
        Compositions.addTo(BY_NAME);
        Naming.addTo(BY_NAME);
        Handlers.addTo(BY_NAME);
        Edges.addTo(BY_NAME);
    }

    /** Students have no Labs: it would show them the topologies of solutions. */
    private static void addLabs() {
        try {
            Class.forName("oracle.Labs").getDeclaredMethod("addTo", Map.class).invoke(null, BY_NAME);
        } catch (ClassNotFoundException inStudentsCopy) {
            return;
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(error);
        }
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    /** A fresh one each time: a topology remembers the application that it was started in. */
    static Plan plan(String name) {
        Consumer<Plan> scenario = BY_NAME.get(name);
        if (scenario == null) throw new IllegalArgumentException("no topology named " + name);
        Plan plan = new Plan();
        scenario.accept(plan);
        return plan;
    }
}
