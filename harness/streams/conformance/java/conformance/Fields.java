package conformance;

import java.lang.reflect.Field;

/** Reads what Kafka's classes do not tell. */
public final class Fields {
    private Fields() {}

    @SuppressWarnings("unchecked")
    public static <T> T read(Object object, String name) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return (T) field.get(object);
            } catch (NoSuchFieldException elsewhere) {
                // in a class above
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no field " + name + " in " + object.getClass());
    }
}
