/** Says nothing about nulls. */
package campus.planted.a12.domain.store;
