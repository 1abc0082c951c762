package campus.application.registrar;

import java.util.Optional;

import campus.domain.registrar.Offering;
import campus.domain.registrar.SectionId;

/**
 * Reads what the registration rules need to know about a section, in a number of statements that is always the
 * same.
 */
public interface OfferingQueries {

    /** Empty when the section is unknown or deleted. */
    Optional<Offering> offering(SectionId section);
}
