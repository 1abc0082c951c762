package campus.planted.a4.application.registrar;

public final class InnocentUseCases {

    private final EnrolService service = new EnrolService();

    @Override
    public String toString() {
        return service.toString();
    }
}
