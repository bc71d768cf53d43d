package org.nianbao.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.nianbao.server.SampleServer;

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
        return type == Chromium.class || type == SampleServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        return parameter.getParameter().getType() == Chromium.class
                ? store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                : store.getOrComputeIfAbsent(SampleServer.class, key -> sample(), SampleServer.class);
    }

    private static SampleServer sample() {
        try {
            return SampleServer.of(SampleServer.SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
