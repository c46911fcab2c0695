package conformance;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.Record;

/** Where a record comes from, as extractors and handlers are told it. */
final class RecordContexts {
    private RecordContexts() {}

    /** Arguments: key, value, timestamp, topic, partition, offset, the partition's time. */
    static long extract(TimestampExtractor extractor, Object[] args) {
        ConsumerRecord<Object, Object> record = new ConsumerRecord<>((String) args[3], number(args[4]), (Long) args[5], (Long) args[2],
            TimestampType.CREATE_TIME, 0, 0, args[0], args[1], new RecordHeaders(), Optional.empty());
        return extractor.extract(record, (Long) args[6]);
    }

    /** Arguments: key, value, topic, partition, offset, timestamp, headers. */
    static RecordContext of(Object[] args) {
        return answering(RecordContext.class, Map.of(
            "topic", args[2], "partition", number(args[3]), "offset", args[4], "timestamp", args[5], "headers", args[6]));
    }

    /** Arguments: topic, partition, offset, node, timestamp, record, exception, the source's raw key and value. */
    static Object handle(ProcessingExceptionHandler handler, Object[] args) {
        Record<?, ?> record = (Record<?, ?>) args[5];
        Headers headers = record == null ? new RecordHeaders() : record.headers();
        Map<String, Object> answers = new java.util.HashMap<>(Map.of(
            "partition", args[1] == null ? -1 : number(args[1]), "offset", args[2] == null ? -1L : args[2], "timestamp", args[4],
            "headers", headers, "taskId", new TaskId(0, 0)));
        answers.put("topic", args[0]);
        answers.put("processorNodeId", args[3]);
        answers.put("sourceRawKey", args[7]);
        answers.put("sourceRawValue", args[8]);
        Exception exception = args[6] instanceof Exception it ? it : new RuntimeException(String.valueOf(args[6]));
        var response = handler.handleError(answering(ErrorHandlerContext.class, answers), record, exception);
        return response == null ? null : response.result().toString();
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (!answers.containsKey(method.getName())) throw new NotComparable(type.getSimpleName() + "." + method.getName());
            return answers.get(method.getName());
        }));
    }

    private static int number(Object value) {
        return ((Long) value).intValue();
    }
}
