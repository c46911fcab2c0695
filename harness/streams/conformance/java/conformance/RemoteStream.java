package conformance;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KTable;

/** A stream, a table, or what a grouping or a split gives. */
final class RemoteStream implements InvocationHandler, Handle.Holder {
    private final Handle handle;

    RemoteStream(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) {
        if (method.getDeclaringClass() == Object.class) return RemoteObjects.ofObject(proxy, method.getName(), given);
        List<Object> args = given == null ? new ArrayList<>() : new ArrayList<>(Arrays.asList(given));
        // TypeScript has no null here, and its compiler sees to that.
        if (args.contains(null)) throw new NotComparable("a null argument of " + method.getName());
        if (method.isVarArgs()) spread(args);
        if (method.getName().startsWith("flatMap")) args.set(0, flat(args.get(0)));
        if (isForeignKeyJoin(proxy, method.getName(), args)) args.set(1, extractor(args.get(1)));
        Object result = Peer.call(handle, method.getName(), args.toArray());
        return method.getReturnType() == void.class ? null : result;
    }

    private static void spread(List<Object> args) {
        Object last = args.remove(args.size() - 1);
        for (int i = 0; i < Array.getLength(last); i++) args.add(Array.get(last, i));
        if (args.contains(null)) throw new NotComparable("a null argument");
    }

    private static Object flat(Object function) {
        return new Encoder.Encoded(Encoder.function("Flat" + Callbacks.kindOf(function), function));
    }

    private static boolean isForeignKeyJoin(Object proxy, String method, List<Object> args) {
        return proxy instanceof KTable && method.matches("join|leftJoin") && (args.get(1) instanceof Function || args.get(1) instanceof BiFunction);
    }

    private static Object extractor(Object function) {
        return new Encoder.Encoded(Encoder.function(function instanceof Function ? "ForeignKeyOfValue" : "ForeignKeyOfKeyAndValue", function));
    }
}
