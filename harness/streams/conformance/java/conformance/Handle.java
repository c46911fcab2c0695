package conformance;

/** Something that lives in Node: a builder, a stream, a store, a driver. */
public record Handle(int id) {
    /** What stands for such a thing here. */
    public interface Holder {
        Handle handle();
    }
}
