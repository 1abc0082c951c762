package campus.planted.a11.domain.registrar;

import io.micronaut.core.annotation.Introspected;

@Introspected
record EntityWithFramework(String name) {}
