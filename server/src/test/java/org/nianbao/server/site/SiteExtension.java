package org.nianbao.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the browser and the sample archive's site, both started once for all classes. Without Chromium the tests
 * are skipped, unless the environment says {@code NIANBAO_BROWSER=required}.
 */
final class SiteExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SiteExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.onPath().isPresent() || "required".equals(System.getenv("NIANBAO_BROWSER"))
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled("no Chromium on PATH; ./nianbao test brings it");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == LiveSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        return parameter.getParameter().getType() == Chromium.class
                ? store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                : store.getOrComputeIfAbsent(Sample.class, key -> new Sample(), Sample.class).site;
    }

    /** The sample archive's site, and its index until the last test is done. */
    private static final class Sample implements AutoCloseable {
        private final Path index;
        private final LiveSite site;

        Sample() {
            try {
                index = Files.createTempDirectory("nianbao-site");
                site = new LiveSite(LiveSite.SAMPLE, index);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            site.close();
            try (Stream<Path> files = Files.walk(index)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
