package kata.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/**
 * Connect calls put again with the same records after a RetriableException: every action can be repeated, and dead letters are reported when
 * all else is done, or a repeat would report them twice.
 */
public final class IndexSinkTask extends SinkTask {
  private Bulk bulk;
  private String index;
  private int batchSize;
  private int firstPauseMs;
  private int longestPauseMs;
  private int pauseMs;

  @Override
  public void start(Map<String, String> properties) {
    AbstractConfig config = new AbstractConfig(IndexSinkConnector.CONFIG, properties, false);
    bulk = new Bulk(config.getString("connection.url"), config.getInt("request.timeout.ms"));
    index = config.getString("index");
    batchSize = config.getInt("batch.size");
    firstPauseMs = pauseMs = config.getInt("retry.backoff.ms");
    longestPauseMs = config.getInt("retry.backoff.max.ms");
  }

  @Override
  public void put(Collection<SinkRecord> records) {
    Map<SinkRecord, DataException> refused = new LinkedHashMap<>();
    List<SinkRecord> all = List.copyOf(records);
    try {
      for (int from = 0; from < all.size(); from += batchSize)
        write(all.subList(from, Math.min(all.size(), from + batchSize)), refused);
    } catch (Bulk.AwayException away) {
      context.timeout(pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      throw new RetriableException(away.getMessage(), away);
    }
    pauseMs = firstPauseMs;
    refused.forEach(this::reportOrFail);
  }

  private void write(List<SinkRecord> records, Map<SinkRecord, DataException> refused) throws Bulk.AwayException {
    List<SinkRecord> sent = new ArrayList<>();
    StringBuilder actions = new StringBuilder();
    for (SinkRecord record : records) {
      try {
        actions.append(bulk.action(index.isEmpty() ? record.topic() : index, record));
        sent.add(record);
      } catch (DataException bad) {
        refused.put(record, bad);
      }
    }
    if (sent.isEmpty()) return;
    List<String> refusals = bulk.send(actions.toString());
    for (int n = 0; n < refusals.size(); n++)
      if (refusals.get(n) != null) refused.put(sent.get(n), new DataException("the index says: " + refusals.get(n)));
  }

  private void reportOrFail(SinkRecord record, DataException refusal) {
    ErrantRecordReporter reporter = context.errantRecordReporter();
    // There is none unless errors.tolerance is all.
    if (reporter != null) {
      reporter.report(record, refusal);
      return;
    }
    String place = record.topic() + "-" + record.kafkaPartition() + "@" + record.kafkaOffset();
    throw new ConnectException(place + ": " + refusal.getMessage(), refusal);
  }

  @Override
  public void stop() {}

  @Override
  public String version() {
    return IndexSinkConnector.VERSION;
  }
}
