package campus.planted.a11.application.registrar;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Requires;

@Requires(property = "campus.planted")
@Singleton
class ServiceWithSingleton {}
