package campus.persistence.registrar;

import campus.application.registrar.OfferingQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2OfferingQueriesTest extends OfferingQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
