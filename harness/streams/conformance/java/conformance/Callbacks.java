package conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.internals.ApiUtils;
import org.apache.kafka.streams.kstream.Aggregator;
import org.apache.kafka.streams.kstream.ForeachAction;
import org.apache.kafka.streams.kstream.Initializer;
import org.apache.kafka.streams.kstream.KeyValueMapper;
import org.apache.kafka.streams.kstream.Merger;
import org.apache.kafka.streams.kstream.Predicate;
import org.apache.kafka.streams.kstream.Reducer;
import org.apache.kafka.streams.kstream.ValueJoiner;
import org.apache.kafka.streams.kstream.ValueJoinerWithKey;
import org.apache.kafka.streams.kstream.ValueMapper;
import org.apache.kafka.streams.kstream.ValueMapperWithKey;
import org.apache.kafka.streams.processor.ConnectedStoreProvider;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.InternalFixedKeyRecordFactory;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** What Node asks of the functions of a test. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Callbacks {
    /** The first that fits names a function's kind: some implement several. */
    private static final List<Class<?>> KINDS = List.of(
        ProcessorSupplier.class, FixedKeyProcessorSupplier.class, TimestampExtractor.class, StreamPartitioner.class, TopicNameExtractor.class,
        Predicate.class, KeyValueMapper.class, ValueMapperWithKey.class, ValueMapper.class, ForeachAction.class, ValueJoinerWithKey.class,
        ValueJoiner.class, Initializer.class, Aggregator.class, Reducer.class, Merger.class, Punctuator.class);

    private Callbacks() {}

    /** Null: no function. */
    static String kindOf(Object value) {
        return KINDS.stream().filter(kind -> kind.isInstance(value)).findFirst().map(Class::getSimpleName).orElse(null);
    }

    static Object call(String what, Object target, Object[] args) {
        if (target instanceof ProcessorSupplier || target instanceof FixedKeyProcessorSupplier) return ofSupplier(what, target);
        if (target instanceof Processor || target instanceof FixedKeyProcessor) return ofProcessor(what, target, args);
        return switch (what) {
            case "toString" -> String.valueOf(target);
            case "serialize" -> ((Serde) target).serializer().serialize((String) args[0], args[1]);
            case "deserialize" -> ((Serde) target).deserializer().deserialize((String) args[0], (byte[]) args[1]);
            case "Function" -> ((Function) target).apply(args[0]);
            case "Consumer" -> nothing(() -> ((Consumer) target).accept(args[0]));
            case "TimestampExtractor" -> RecordContexts.extract((TimestampExtractor) target, args);
            case "TopicNameExtractor" -> ((TopicNameExtractor) target).extract(args[0], args[1], RecordContexts.of(args));
            case "StreamPartitioner" -> partitions(((StreamPartitioner) target).partitions((String) args[0], args[1], args[2], count(args[3])));
            case "ProcessingExceptionHandler" -> RecordContexts.handle((ProcessingExceptionHandler) target, args);
            default -> ofOperator(what, target, args);
        };
    }

    private static Object ofOperator(String what, Object target, Object[] args) {
        return switch (what) {
            case "Predicate" -> ((Predicate) target).test(args[0], args[1]);
            case "ForeignKeyOfValue" -> ((Function) target).apply(args[0]);
            case "ForeignKeyOfKeyAndValue" -> ((BiFunction) target).apply(args[0], args[1]);
            case "KeyValueMapper" -> ((KeyValueMapper) target).apply(args[0], args[1]);
            case "FlatKeyValueMapper" -> list((Iterable<?>) ((KeyValueMapper) target).apply(args[0], args[1]));
            case "ValueMapper" -> ((ValueMapper) target).apply(args[0]);
            case "FlatValueMapper" -> list((Iterable<?>) ((ValueMapper) target).apply(args[0]));
            case "ValueMapperWithKey" -> ((ValueMapperWithKey) target).apply(args[0], args[1]);
            case "FlatValueMapperWithKey" -> list((Iterable<?>) ((ValueMapperWithKey) target).apply(args[0], args[1]));
            case "ForeachAction" -> nothing(() -> ((ForeachAction) target).apply(args[0], args[1]));
            case "ValueJoiner" -> ((ValueJoiner) target).apply(args[0], args[1]);
            case "ValueJoinerWithKey" -> ((ValueJoinerWithKey) target).apply(args[0], args[1], args[2]);
            case "Initializer" -> ((Initializer) target).apply();
            case "Aggregator" -> ((Aggregator) target).apply(args[0], args[1], args[2]);
            case "Reducer" -> ((Reducer) target).apply(args[0], args[1]);
            case "Merger" -> ((Merger) target).apply(args[0], args[1], args[2]);
            case "Punctuator" -> nothing(() -> ((Punctuator) target).punctuate((Long) args[0]));
            default -> throw new IllegalStateException("a function of the kind " + what);
        };
    }

    private static Object ofSupplier(String what, Object supplier) {
        if (what.equals("stores")) {
            Set<?> stores = ((ConnectedStoreProvider) supplier).stores();
            return stores == null ? null : new Encoder.ListOf(stores);
        }
        Supplier<?> get = supplier instanceof ProcessorSupplier it ? it::get : ((FixedKeyProcessorSupplier) supplier)::get;
        Object processor = Peer.building() ? looked(get) : get.get();
        return new Encoder.Encoded(Encoder.tagged("java", JavaObjects.id(processor)));
    }

    /** Kafka looks at suppliers by this function, and the suppliers of its tests do not count what it takes. */
    private static Object looked(Supplier<?> supplier) {
        Object[] last = new Object[1];
        ApiUtils.checkSupplier(() -> {
            last[0] = supplier.get();
            return new Object();
        });
        return last[0];
    }

    private static Object ofProcessor(String what, Object processor, Object[] args) {
        if (processor instanceof FixedKeyProcessor it) {
            switch (what) {
                case "init" -> it.init(RemoteContext.fixedKey((Handle) args[0]));
                case "process" -> it.process(InternalFixedKeyRecordFactory.create((Record) args[0]));
                default -> it.close();
            }
        } else {
            Processor it = (Processor) processor;
            switch (what) {
                case "init" -> it.init(RemoteContext.of((Handle) args[0]));
                case "process" -> it.process((Record) args[0]);
                default -> it.close();
            }
        }
        return null;
    }

    private static Object nothing(Runnable action) {
        action.run();
        return null;
    }

    private static Object list(Iterable<?> elements) {
        if (elements == null) return null;
        List<Object> all = new java.util.ArrayList<>();
        elements.forEach(all::add);
        return new Encoder.ListOf(all);
    }

    private static Object partitions(Optional<Set<Integer>> chosen) {
        return chosen.map(some -> new Encoder.ListOf(some.stream().map(Integer::longValue).toList())).orElse(null);
    }

    private static int count(Object number) {
        return ((Long) number).intValue();
    }
}
