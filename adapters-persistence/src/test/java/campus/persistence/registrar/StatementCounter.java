package campus.persistence.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Notes every statement that reaches the database. Stands inside Micronaut's own wrapping of the pool, hence its
 * order.
 */
@Singleton
class StatementCounter implements BeanCreatedEventListener<DataSource>, Ordered {

    private final List<Bound> statements = new CopyOnWriteArrayList<>();

    /** A statement with its values in the order of the question marks. */
    record Bound(String sql, List<Object> values) {

        private static Bound of(QueryInfo query) {
            return new Bound(query.getQuery(), query.getParametersList().stream().limit(1).flatMap(List::stream)
                    .filter(set -> !ParameterSetOperation.isSetNullParameterOperation(set))
                    .sorted(Comparator.comparing(set -> (Integer) set.getArgs()[0])).map(set -> set.getArgs()[1])
                    .toList());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ProxyDataSourceBuilder.create(event.getBean())
                .afterQuery((execution, queries) -> queries.forEach(query -> statements.add(Bound.of(query)))).build();
    }

    /** What reaches the database while something runs. */
    List<String> during(Supplier<?> work) {
        return boundDuring(work).stream().map(Bound::sql).toList();
    }

    /** The same with the values. */
    List<Bound> boundDuring(Supplier<?> work) {
        statements.clear();
        work.get();
        return List.copyOf(statements);
    }
}
