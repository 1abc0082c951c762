package campus.planted.a1.application.registrar;

public interface UseCase {}
