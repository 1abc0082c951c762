package campus.planted.a1.domain.registrar;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Requires;

@Requires(property = "campus.planted")
@Singleton
final class KnowsFramework {}
