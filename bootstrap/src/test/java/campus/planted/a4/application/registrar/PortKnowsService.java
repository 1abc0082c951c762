package campus.planted.a4.application.registrar;

interface PortKnowsService {

    EnrolService service();
}
