/**
 * The registrar's records in the database: repositories write through Micronaut Data, queries read with SQL of our own.
 * Start with {@link campus.persistence.registrar.JdbcStudentRepository} and
 * {@link campus.persistence.registrar.JdbcStudentQueries}.
 */
@NullMarked
package campus.persistence.registrar;

import org.jspecify.annotations.NullMarked;
