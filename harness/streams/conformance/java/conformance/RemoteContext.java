package conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Optional;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** The context of a processor. */
final class RemoteContext implements InvocationHandler {
    private static final TaskId TASK = new TaskId(0, 0);
    private final Handle handle;

    private RemoteContext(Handle handle) {
        this.handle = handle;
    }

    @SuppressWarnings("unchecked")
    static ProcessorContext<Object, Object> of(Handle handle) {
        return (ProcessorContext<Object, Object>) RemoteObjects.proxy(ProcessorContext.class, new RemoteContext(handle));
    }

    @SuppressWarnings("unchecked")
    static FixedKeyProcessorContext<Object, Object> fixedKey(Handle handle) {
        return (FixedKeyProcessorContext<Object, Object>) RemoteObjects.proxy(FixedKeyProcessorContext.class, new RemoteContext(handle));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) {
        if (method.getDeclaringClass() == Object.class) return RemoteObjects.ofObject(proxy, method.getName(), given);
        Object[] args = given == null ? new Object[0] : given;
        return switch (method.getName()) {
            case "forward", "getStateStore", "currentStreamTimeMs", "currentSystemTimeMs", "commit", "applicationId" ->
                Peer.call(handle, method.getName(), args);
            case "taskId" -> TASK;
            case "recordMetadata" -> Optional.ofNullable(Peer.call(handle, "recordMetadata"));
            case "schedule" -> scheduled(args);
            default -> throw new NotComparable("ProcessorContext." + method.getName());
        };
    }

    private Cancellable scheduled(Object[] args) {
        if (args.length != 3) throw new NotComparable("ProcessorContext.schedule with a time of its start");
        Handle schedule = (Handle) Peer.call(handle, "schedule", args);
        return () -> Peer.call(schedule, "cancel");
    }
}
