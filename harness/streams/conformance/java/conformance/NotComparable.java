package conformance;

/** What the test asks for has no counterpart in TypeScript, or is Kafka's own inside. */
public final class NotComparable extends RuntimeException {
    public NotComparable(String what) {
        super("not comparable: " + what);
    }
}
