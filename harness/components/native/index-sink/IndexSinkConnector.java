package kata.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * Keeps an index (Elasticsearch's HTTP API) equal to topics: the record's key is the document's id, its value the document, a tombstone
 * deletes it. What the index refuses for good goes to the connector's dead letter queue.
 */
public final class IndexSinkConnector extends SinkConnector {
  static final String VERSION = "1.0.0";

  static final ConfigDef CONFIG =
      new ConfigDef()
          .define("connection.url", Type.STRING, Importance.HIGH, "URL of the index server")
          .define("index", Type.STRING, "", Importance.MEDIUM, "Name of the index; empty: the topic's")
          .define("batch.size", Type.INT, 500, Range.atLeast(1), Importance.LOW, "Most documents in one _bulk request")
          .define("request.timeout.ms", Type.INT, 5_000, Range.atLeast(1), Importance.LOW, "Longest wait for an answer")
          .define("retry.backoff.ms", Type.INT, 100, Range.atLeast(1), Importance.LOW, "First pause before a retry; doubled each time")
          .define("retry.backoff.max.ms", Type.INT, 5_000, Range.atLeast(1), Importance.LOW, "Longest pause before a retry");

  private Map<String, String> properties;

  @Override
  public void start(Map<String, String> properties) {
    this.properties = properties;
  }

  @Override
  public void stop() {}

  @Override
  public Class<? extends Task> taskClass() {
    return IndexSinkTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return Collections.nCopies(maxTasks, properties);
  }

  @Override
  public ConfigDef config() {
    return CONFIG;
  }

  @Override
  public String version() {
    return VERSION;
  }
}
