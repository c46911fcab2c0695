package oracle;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;

/** What happens to records that cannot be read or processed. */
final class Handlers {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("unreadable-fails", Handlers::unreadable);
        all.put("unreadable-continues", plan -> {
            plan.config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
            unreadable(plan);
        });
        all.put("unreadable-dead-letter", plan -> {
            plan.config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
            deadLetters(plan);
            unreadable(plan);
        });
        all.put("throwing-fails", Handlers::throwing);
        all.put("throwing-continues", plan -> {
            plan.config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueProcessingExceptionHandler.class);
            throwing(plan);
        });
        all.put("throwing-dead-letter", plan -> {
            plan.config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueProcessingExceptionHandler.class);
            deadLetters(plan);
            throwing(plan);
        });
        all.put("throwing-fails-dead-letter", plan -> {
            deadLetters(plan);
            throwing(plan);
        });
    }

    /** Values of eight bytes only. */
    private static void unreadable(Plan plan) {
        plan.outCounts(plan.builder.stream("in", Consumed.with(Plan.STRING, Plan.LONG)).mapValues(v -> v == null ? -1L : 8L));
    }

    /** Throws on `c` of `other`. */
    private static void throwing(Plan plan) {
        var counted = Aggregations.byKey(plan).count(Materialized.as("counts"));
        plan.outCounts(counted.toStream());
        plan.to(plan.stream("other").mapValues(v -> v + "!").selectKey((k, v) -> {
            if (v.equals("c!")) throw new IllegalStateException("no c");
            return v;
        }).groupByKey(Grouped.with(Plan.STRING, Plan.STRING)).reduce((sum, v) -> sum + v).toStream(), "out-other", Plan.STRING, Plan.STRING);
    }

    private static void deadLetters(Plan plan) {
        plan.config.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "dead-letters");
        plan.sinks.put("dead-letters", new Plan.Sink(Plan.STRING, Plan.STRING));
    }
}
