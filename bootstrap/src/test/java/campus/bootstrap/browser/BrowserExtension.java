package campus.bootstrap.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

import campus.bootstrap.RunningCampus;

/** Gives tests their Campus and their {@link Visitor}, or skips them. */
final class BrowserExtension implements TestTemplateInvocationContextProvider, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Variants.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(context.getRequiredTestMethod().getAnnotation(Variants.class).value()).map(Visit::new);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningCampus.class;
    }

    @Override
    public RunningCampus resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return campus(context);
    }

    private static RunningCampus campus(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE).getOrComputeIfAbsent(School.class, _ -> School.open(), School.class).campus;
    }

    /** A Campus with its records. */
    private record School(RunningCampus campus, Path folder) implements AutoCloseable {

        static School open() {
            try {
                Path folder = Files.createTempDirectory("campus-browser");
                return new School(RunningCampus
                        .with(Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_DEMO", "true")).signedIn(), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            campus.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** One test in one variant. */
    private record Visit(Variant variant) implements TestTemplateInvocationContext, ExecutionCondition,
            ParameterResolver, AfterTestExecutionCallback {

        @Override
        public String getDisplayName(int invocationIndex) {
            return variant.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.executable()
                    .map(found -> ConditionEvaluationResult.enabled(found.toString()))
                    .orElseGet(() -> ConditionEvaluationResult.disabled(Chromium.MISSING));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visitor.class;
        }

        @Override
        public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(NAMESPACE).getOrComputeIfAbsent(Visitor.class, _ -> visitor(context),
                    Visitor.class);
        }

        private Visitor visitor(ExtensionContext context) {
            Chromium chromium = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Chromium.class,
                    _ -> new Chromium(), Chromium.class);
            String test = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            return new Visitor(chromium.browser(), variant, campus(context).address(), new Album(test, variant));
        }

        /** A visit ends with a look at the page where it ended. */
        @Override
        public void afterTestExecution(ExtensionContext context) {
            Visitor visitor = context.getStore(NAMESPACE).get(Visitor.class, Visitor.class);
            if (visitor == null) {
                return;
            }
            if (context.getExecutionException().isPresent()) {
                visitor.keepFailure();
            } else {
                visitor.leave();
            }
        }
    }
}
