package conformance;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes processors that do nothing. */
public record Idle(Set<StoreBuilder<?>> stores) implements ProcessorSupplier<Object, Object, Void, Void> {
    @Override
    public Processor<Object, Object, Void, Void> get() {
        return new Processor<>() {
            @Override
            public void process(Record<Object, Object> record) {}
        };
    }
}
