package campus.persistence.registrar;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Notes every statement that reaches the database. Stands inside Micronaut's own wrapping of the pool, hence its
 * order.
 */
@Singleton
class StatementCounter implements BeanCreatedEventListener<DataSource>, Ordered {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return ProxyDataSourceBuilder.create(event.getBean())
                .afterQuery((execution, queries) -> queries.forEach(query -> statements.add(query.getQuery()))).build();
    }

    /** What reaches the database while something runs. */
    List<String> during(Supplier<?> work) {
        statements.clear();
        work.get();
        return List.copyOf(statements);
    }
}
