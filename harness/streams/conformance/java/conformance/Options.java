package conformance;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.kstream.SlidingWindows;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.kstream.Suppressed;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.UnlimitedWindows;
import org.apache.kafka.streams.kstream.internals.suppress.FinalResultsSuppressionBuilder;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.SessionBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreSupplier;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;

/** The DSL's option objects, each as its name and the fields that TypeScript's has as well. */
final class Options {
    private Options() {}

    /** Null: no option. */
    static Object encode(Object value) {
        if (value instanceof Consumed<?, ?> it) return consumed(it);
        if (value instanceof Produced<?, ?> it) {
            return named("Produced", it, "processorName").serde("keySerde", it).serde("valueSerde", it).any("partitioner", it).done();
        }
        if (value instanceof Grouped<?, ?> it) return named("Grouped", it, "name").serde("keySerde", it).serde("valueSerde", it).done();
        if (value instanceof Joined<?, ?, ?> it) return joined(it);
        if (value instanceof StreamJoined<?, ?, ?> it) return streamJoined(it);
        if (value instanceof TableJoined<?, ?> it) return named("TableJoined", it, "name").any("partitioner", it).any("otherPartitioner", it).done();
        if (value instanceof Materialized<?, ?, ?> it) return materialized(it);
        if (value instanceof Repartitioned<?, ?> it) {
            return named("Repartitioned", it, "name").serde("keySerde", it).serde("valueSerde", it)
                .any("numberOfPartitions", it).any("partitioner", it).done();
        }
        if (value instanceof Branched<?, ?> it) return branched(it);
        if (value instanceof Named it) return named("Named", it, "name").done();
        if (value instanceof Suppressed<?> it) return suppressed(it);
        if (value instanceof EmitStrategy it) {
            return new Option("EmitStrategy").set("onWindowClose", it.type() == EmitStrategy.StrategyType.ON_WINDOW_CLOSE).done();
        }
        return windows(value);
    }

    private static Object windows(Object value) {
        if (value instanceof TimeWindows it) {
            return new Option("TimeWindows").set("sizeMs", it.sizeMs).set("advanceMs", it.advanceMs).set("graceMs", it.gracePeriodMs()).done();
        }
        if (value instanceof SlidingWindows it) {
            return new Option("SlidingWindows").set("timeDifferenceMs", it.timeDifferenceMs()).set("graceMs", it.gracePeriodMs()).done();
        }
        if (value instanceof SessionWindows it) {
            Decoder.sessions = true;
            return new Option("SessionWindows").set("gapMs", it.inactivityGap()).set("graceMs", it.gracePeriodMs()).done();
        }
        if (value instanceof JoinWindows it) {
            if (!Fields.<Boolean>read(it, "enableSpuriousResultFix")) throw new NotComparable("JoinWindows.of");
            return new Option("JoinWindows").set("beforeMs", it.beforeMs).set("afterMs", it.afterMs).set("graceMs", it.gracePeriodMs()).done();
        }
        if (value instanceof UnlimitedWindows) throw new NotComparable("UnlimitedWindows");
        return null;
    }

    private static Object consumed(Consumed<?, ?> it) {
        return named("Consumed", it, "processorName").serde("keySerde", it).serde("valueSerde", it).any("timestampExtractor", it)
            .set("offsetReset", OffsetResets.name(Fields.read(it, "resetPolicy"), Fields.read(it, "legacyResetPolicy"))).done();
    }

    private static Object joined(Joined<?, ?, ?> it) {
        if (Fields.read(it, "gracePeriod") != null) throw new NotComparable("Joined.withGracePeriod");
        return named("Joined", it, "name").serde("keySerde", it).serde("leftValueSerde", it).serde("rightValueSerde", it).done();
    }

    private static Object streamJoined(StreamJoined<?, ?, ?> it) {
        if (Fields.read(it, "thisStoreSupplier") != null || Fields.read(it, "otherStoreSupplier") != null) {
            throw new NotComparable("StreamJoined with store suppliers");
        }
        builtIn(Fields.read(it, "dslStoreSuppliers"));
        return named("StreamJoined", it, "name").serde("keySerde", it).serde("valueSerde", it).serde("otherValueSerde", it)
            .any("storeName", it).any("loggingEnabled", it).plain("topicConfig", it).done();
    }

    private static Object materialized(Materialized<?, ?, ?> it) {
        StoreSupplier<?> supplier = Fields.read(it, "storeSupplier");
        builtIn(Fields.read(it, "dslStoreSuppliers"));
        Duration retention = Fields.read(it, "retention");
        Object retentionMs = retention == null ? null : retention.toMillis();
        if (supplier != null) StoreBuilders.builtIn(supplier);
        if (supplier instanceof WindowBytesStoreSupplier windows) retentionMs = windows.retentionPeriod();
        if (supplier instanceof SessionBytesStoreSupplier sessions) retentionMs = sessions.retentionPeriod();
        return new Option("Materialized").set("name", supplier == null ? Fields.read(it, "storeName") : supplier.name())
            .set("retentionMs", retentionMs).serde("keySerde", it).serde("valueSerde", it)
            .any("loggingEnabled", it).plain("topicConfig", it).done();
    }

    private static void builtIn(Object suppliers) {
        if (suppliers == null || suppliers instanceof Materialized.StoreType) return;
        if (!suppliers.getClass().getName().startsWith(BuiltInDslStoreSuppliers.class.getName())) throw new NotComparable("DslStoreSuppliers");
    }

    private static Object branched(Branched<?, ?> it) {
        Object function = Fields.read(it, "chainFunction");
        Object consumer = Fields.read(it, "chainConsumer");
        return named("Branched", it, "name")
            .set("function", function == null ? null : new Encoder.Encoded(Encoder.function("Function", function)))
            .set("consumer", consumer == null ? null : new Encoder.Encoded(Encoder.function("Consumer", consumer))).done();
    }

    private static Object suppressed(Suppressed<?> it) {
        Option option = new Option("Suppressed").set("name", Fields.read(it, "name"));
        if (it instanceof FinalResultsSuppressionBuilder) {
            option.set("untilWindowCloses", true);
        } else {
            String time = Fields.read(it, "timeDefinition").getClass().getSimpleName();
            boolean dropsTombstones = Fields.read(it, "safeToDropTombstones");
            if (dropsTombstones || !time.startsWith("RecordTime")) throw new NotComparable("SuppressedInternal");
            option.set("untilWindowCloses", false).any("timeToWaitForMoreEvents", it);
        }
        return buffered(option, Fields.read(it, "bufferConfig"));
    }

    private static Object buffered(Option option, Object buffer) {
        long records = Fields.read(buffer, "maxRecords");
        long bytes = Fields.read(buffer, "maxBytes");
        boolean eager = buffer.getClass().getSimpleName().startsWith("Eager");
        boolean emits = eager || Fields.read(buffer, "bufferFullStrategy").toString().equals("EMIT");
        Map<String, String> logConfig = Fields.read(buffer, "logConfig");
        return option.set("maxRecords", records == Long.MAX_VALUE ? null : records).set("maxBytes", bytes == Long.MAX_VALUE ? null : bytes)
            .set("emitsWhenFull", emits).set("loggingEnabled", logConfig != null).set("topicConfig", new Encoder.Encoded(logConfig)).done();
    }

    private static Option named(String name, Object option, String field) {
        return new Option(name).set("name", Fields.read(option, field));
    }

    /** An option object on its way. */
    private static final class Option {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Option(String name) {
            fields.put("option", name);
        }

        Option set(String field, Object value) {
            fields.put(field, Encoder.encode(value));
            return this;
        }

        Option any(String field, Object from) {
            return set(field, Fields.read(from, field));
        }

        Option plain(String field, Object from) {
            return set(field, new Encoder.Encoded(Fields.read(from, field)));
        }

        Option serde(String field, Object from) {
            return set(field, new Encoder.Encoded(SerdeCodes.encode(Fields.<Serde<?>>read(from, field))));
        }

        Map<String, Object> done() {
            return fields;
        }
    }
}
