package conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** A store of a running topology. Java's overloads of one name have names of their own in TypeScript. */
final class RemoteStore implements InvocationHandler, Handle.Holder {
    private final Handle handle;
    private final String name;

    RemoteStore(Handle handle, String name) {
        this.handle = handle;
        this.name = name;
    }

    /** Of stores and of single windows: the methods are the same. */
    static final class Entries implements WindowStoreIterator<Object> {
        private final List<Object> entries;
        private int at;

        Entries(List<Object> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return at < entries.size();
        }

        @Override
        @SuppressWarnings("unchecked")
        public KeyValue<Long, Object> next() {
            if (!hasNext()) throw new NoSuchElementException();
            return (KeyValue<Long, Object>) entries.get(at++);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Long peekNextKey() {
            return ((KeyValue<Long, Object>) entries.get(at)).key;
        }

        @Override
        public void close() {}
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) {
        if (method.getDeclaringClass() == Object.class) return RemoteObjects.ofObject(proxy, method.getName(), given);
        Object[] args = given == null ? new Object[0] : given.clone();
        // What a foreign-key join keys its subscriptions by: bytes here.
        if (name.contains("SUBSCRIPTION-STATE-STORE") && args.length > 0 && args[0] instanceof Bytes key) args[0] = key.get();
        return switch (method.getName()) {
            case "name" -> name;
            case "persistent" -> false;
            case "init", "commit" -> null;
            case "prefixScan" -> Peer.call(handle, "prefixScan", args[0], new Encoder.Encoded(SerdeCodes.encode((Serializer<?>) args[1], null)));
            case "putAll" -> Peer.call(handle, "putAll", new Encoder.ListOf((Collection<?>) args[0]));
            default -> Peer.call(handle, nameOf(proxy, method.getName(), args.length), args);
        };
    }

    private static String nameOf(Object proxy, String method, int args) {
        if (proxy instanceof WindowStore && method.matches("fetch|backwardFetch")) {
            if (args == 3) return method + "Range";
            if (args == 4) return method.equals("fetch") ? "fetchKeyRange" : "backwardFetchKeyRange";
        }
        boolean ofKeys = method.matches("fetch|backwardFetch") && args == 2 || method.matches("findSessions|backwardFindSessions") && args == 4;
        if (proxy instanceof SessionStore && ofKeys) return method + "KeyRange";
        return method;
    }
}
