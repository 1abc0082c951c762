package campus.planted.a7.domain.registrar;

enum InnocentKind {
    ONE {
        @Override
        int settled() {
            return 1;
        }
    };

    abstract int settled();
}
