package campus.planted.a8.application.registrar;

interface InnocentUseCase {

    record Command() {}
}
