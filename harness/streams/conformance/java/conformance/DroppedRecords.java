package conformance;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** The one metric that TypeScript has, under Kafka's name. */
public final class DroppedRecords {
    private record Counted(MetricName metricName, Object metricValue) implements Metric {}

    private DroppedRecords() {}

    public static Map<MetricName, Metric> metrics(long dropped) {
        Map<String, String> tags = Map.of("thread-id", Thread.currentThread().getName(), "task-id", "0_0");
        MetricName name = new MetricName("dropped-records-total", "stream-task-metrics", "", tags);
        Map<MetricName, Metric> metrics = new HashMap<>() {
            @Override
            public Metric get(Object wanted) {
                Metric metric = super.get(wanted);
                if (metric == null) throw new NotComparable("a metric");
                return metric;
            }
        };
        metrics.put(name, new Counted(name, (double) dropped));
        return metrics;
    }
}
