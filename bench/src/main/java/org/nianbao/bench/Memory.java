package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.LongAccumulator;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most memory that this process has had in use since it was last asked. */
final class Memory {
    /** What the serial collector calls a collection of the whole heap. */
    private static final String FULL = "MarkSweepCompact";

    private static final Path STATUS = Path.of("/proc/self/status");
    /** Linux forgets the peak when a 5 is written there. */
    private static final Path RESET = Path.of("/proc/self/clear_refs");

    private final LongAccumulator peakHeap = new LongAccumulator(Math::max, 0);
    private final LongAccumulator peakLive = new LongAccumulator(Math::max, 0);

    private Memory() {}

    /** Watches from now on: the heap is fullest just before a collection; what a full one leaves is what is needed. */
    static Memory watched() {
        Memory memory = new Memory();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var collection = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                memory.peakHeap.accumulate(
                                        heap(collection.getGcInfo().getMemoryUsageBeforeGc()));
                                if (collection.getGcName().equals(FULL)) {
                                    memory.peakLive.accumulate(
                                            heap(collection.getGcInfo().getMemoryUsageAfterGc()));
                                }
                            },
                            null,
                            null);
        }
        return memory;
    }

    /** Puts the peaks into an object and begins anew. */
    void tell(ObjectNode figures) throws IOException {
        peakHeap.accumulate(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        figures.put("peak_heap_bytes", peakHeap.getThenReset())
                .put("peak_live_bytes", peakLive.getThenReset())
                .put("peak_rss_bytes", peakResident());
        if (Files.isWritable(RESET)) {
            Files.writeString(RESET, "5");
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getKey().matches("Eden Space|Survivor Space|Tenured Gen"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** Resident memory; 0 where the system does not tell. */
    private static long peakResident() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
