package conformance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The objects of this side that Node has a number of. */
final class JavaObjects {
    private static final Map<Object, Integer> IDS = new IdentityHashMap<>();
    private static final List<Object> OBJECTS = new ArrayList<>();

    private JavaObjects() {}

    static int id(Object object) {
        return IDS.computeIfAbsent(object, it -> {
            OBJECTS.add(it);
            return OBJECTS.size() - 1;
        });
    }

    static Object get(int id) {
        return OBJECTS.get(id);
    }
}
