package oracle;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

final class Processors {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("process", plan -> {
            counts(plan);
            plan.outCounts(plan.stream("in").process(Counting::new, "counts"));
        });
        all.put("process-stream-time", plan -> {
            counts(plan);
            plan.outCounts(plan.stream("in").process(() -> new Flushing(PunctuationType.STREAM_TIME), "counts"));
        });
        all.put("process-wall-clock", plan -> {
            counts(plan);
            plan.outCounts(plan.stream("in").process(() -> new Flushing(PunctuationType.WALL_CLOCK_TIME), "counts"));
        });
        all.put("process-cancel", plan -> {
            counts(plan);
            plan.outCounts(plan.stream("in").process(Twice::new, "counts"));
        });
        all.put("process-values", plan -> {
            counts(plan);
            plan.out(plan.stream("in").processValues(Numbering::new, "counts"));
        });
        all.put("process-window-store", plan -> {
            plan.builder.addStateStore(Stores.windowStoreBuilder(
                Stores.inMemoryWindowStore("recent", ofMillis(20), ofMillis(10), false), Plan.STRING, Plan.STRING));
            plan.out(plan.stream("in").process(Recent::new, "recent"));
        });
    }

    private static void counts(Plan plan) {
        plan.builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("counts"), Plan.STRING, Plan.LONG));
    }

    private static class Counting extends ContextualProcessor<String, String, String, Long> {
        KeyValueStore<String, Long> counts;

        @Override
        public void init(ProcessorContext<String, Long> context) {
            super.init(context);
            counts = context.getStateStore("counts");
        }

        @Override
        public void process(Record<String, String> record) {
            if (record.key() == null) return;
            count(record);
            context().forward(record.withValue(counts.get(record.key())));
        }

        void count(Record<String, String> record) {
            Long before = counts.get(record.key());
            counts.put(record.key(), before == null ? 1 : before + 1);
        }

        /** Everything counted, with the punctuation's time, and the stream time as a count of `time`. */
        void flush(long time) {
            try (KeyValueIterator<String, Long> all = counts.all()) {
                while (all.hasNext()) {
                    KeyValue<String, Long> entry = all.next();
                    context().forward(new Record<>(entry.key, entry.value, time));
                }
            }
            context().forward(new Record<>("time", context().currentStreamTimeMs(), time));
        }
    }

    private static final class Flushing extends Counting {
        private final PunctuationType type;

        Flushing(PunctuationType type) {
            this.type = type;
        }

        @Override
        public void init(ProcessorContext<String, Long> context) {
            super.init(context);
            context.schedule(ofMillis(10), type, this::flush);
        }

        @Override
        public void process(Record<String, String> record) {
            if (record.value() == null && record.key() != null) counts.delete(record.key());
            else if (record.key() != null) count(record);
        }
    }

    /** A punctuator that ends itself after two calls, and begins again at the value `b`. */
    private static final class Twice extends Counting {
        private Cancellable schedule;
        private int calls;

        @Override
        public void process(Record<String, String> record) {
            super.process(record);
            if (!"b".equals(record.value())) return;
            if (schedule != null) schedule.cancel();
            calls = 0;
            schedule = context().schedule(Duration.ofMillis(7), PunctuationType.STREAM_TIME, time -> {
                flush(time);
                if (++calls == 2) schedule.cancel();
            });
        }
    }

    private static final class Numbering extends ContextualFixedKeyProcessor<String, String, String> {
        @Override
        public void process(FixedKeyRecord<String, String> record) {
            KeyValueStore<String, Long> counts = context().getStateStore("counts");
            String key = String.valueOf(record.key());
            Long before = counts.putIfAbsent(key, 1L);
            if (before != null) counts.put(key, before + 1);
            context().forward(record.withValue(record.value() + counts.get(key)));
        }
    }

    /** Forwards the values of the last ten milliseconds of the same key. */
    private static final class Recent extends ContextualProcessor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {
            if (record.key() == null) return;
            WindowStore<String, String> recent = context().getStateStore("recent");
            recent.put(record.key(), record.value(), record.timestamp());
            StringBuilder values = new StringBuilder();
            try (var found = recent.fetch(record.key(), record.timestamp() - 10, record.timestamp())) {
                while (found.hasNext()) {
                    var entry = found.next();
                    values.append(entry.value).append('@').append(entry.key).append(' ');
                }
            }
            context().forward(record.withValue(values.toString()));
        }
    }
}
