package campus.planted.a8.application.registrar;

final class Bad {

    static final class Command {}

    interface Outcome {}
}
