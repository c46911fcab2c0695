package conformance;

import java.util.Locale;

/** Where a source begins, in the old and in the new way of saying it. */
public final class OffsetResets {
    private OffsetResets() {}

    /** Both may be null. */
    public static String name(Object policy, Object legacy) {
        if (legacy != null) return legacy.toString().toLowerCase(Locale.ROOT);
        if (policy == null) return null;
        String name = Fields.read(policy, "offsetResetStrategy").toString().toLowerCase(Locale.ROOT);
        if (name.contains("duration")) throw new NotComparable("AutoOffsetReset.byDuration");
        return name;
    }
}
