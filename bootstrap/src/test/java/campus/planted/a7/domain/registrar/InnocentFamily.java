package campus.planted.a7.domain.registrar;

abstract sealed class InnocentFamily {

    static final class InnocentMember extends InnocentFamily {}
}
