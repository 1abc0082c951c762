package campus.web.shared;

import java.util.Objects;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Criteria;
import campus.application.shared.Resource;

/** The query parameters that narrow a list, as they came. */
@Introspected
public record FilterParameters(
        @Nullable @QueryValue("filter") @Parameter(description = FilterParameters.SYNTAX) String filter,
        @Nullable @QueryValue("q") @Parameter(description = "Words to search for, each of which has to be part of one "
                + "of the searched fields; upper and lower case are the same. At most 200 characters and 8 "
                + "words.") String q) {

    private static final String SYNTAX = """
            Only items that meet this, in RSQL: conditions `field operator value`, joined by `;` (and) or `,` (or), \
            with parentheses; `;` binds closer. Values with spaces or one of `"'();,=<>!~` stand in quotes, with a \
            backslash before quotes and backslashes inside: `title=="Data Structures"`.

            | operators | value |
            |---|---|
            | `==` `!=` | a value; in texts `*` stands for anything, and `\\*` between quotes for a star |
            | `>` `>=` `<` `<=` | a value |
            | `=in=` `=out=` | values: `(a,b,c)` |
            | `=between=` | the least and the greatest: `(1,4)` |
            | `=contains=` `=startswith=` `=endswith=` | a part of a text; with an `i` before the name (`=icontains=`) \
            upper and lower case are the same |
            | `=iexact=` | a text in upper or lower case |
            | `=isnull=` | `true` or `false`; also of a relation to many, as in `sections=isnull=true` |
            | `=year=` `=month=` `=date=` | 2026, 1 to 12, 2026-08-31; those of moments are in UTC |

            An absent value meets `=isnull=true`, `!=` and `=out=` only. Along relations to many one record that meets \
            a condition is enough; conditions joined by `;` between the same parentheses speak of the same one. \
            At most 4000 characters, 20 levels of parentheses, 50 conditions (8 along relations to many) and 500 \
            values in a list.""";

    /**
     * What a list of these records is narrowed to.
     *
     * @throws ProblemException (400) naming the parameter and the place in it
     */
    Narrowing narrowing(Resource resource) {
        if (filter == null && q == null) {
            return Narrowing.NONE;
        }
        Criteria filtered = filter == null ? Criteria.all() : FilterParser.parse(filter, resource);
        Criteria searched = q == null ? Criteria.all() : SearchWords.criteria(q, resource);
        return Narrowing.of(filtered.and(searched), Objects.requireNonNullElse(filter, ""),
                Objects.requireNonNullElse(q, ""));
    }
}
