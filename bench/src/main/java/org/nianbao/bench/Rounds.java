package org.nianbao.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Seconds of processor time that each of several passes took, round by round. It is the time of the whole process, the
 * collector included, and not that of the wall, which on a busy machine tells of the neighbours.
 */
record Rounds(Map<String, double[]> seconds) {
    /** Work that is done again in each round. */
    @FunctionalInterface
    interface Pass {
        void run() throws Exception;
    }

    /** Runs the passes in turn, so that a machine that becomes slower does so for all of them. */
    static Rounds of(int rounds, Map<String, Pass> passes) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        passes.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Pass> pass : passes.entrySet()) {
                long start = processorNanos();
                pass.getValue().run();
                seconds.get(pass.getKey())[round] = (processorNanos() - start) / 1e9;
            }
        }
        return new Rounds(seconds);
    }

    double median(String pass) {
        return median(seconds.get(pass));
    }

    /** Median of the rounds' ratios of one pass to another. */
    double ratio(String pass, String to) {
        double[] ratios = seconds.get(pass).clone();
        Arrays.setAll(ratios, i -> ratios[i] / seconds.get(to)[i]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Processor time of this process so far. */
    static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
