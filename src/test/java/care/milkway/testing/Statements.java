package care.milkway.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes down the statements that answering requests takes; what goes on in the background is left out. */
public final class Statements implements BeanPostProcessor {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? listening(source) : bean;
    }

    private DataSource listening(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> {
                    if (Thread.currentThread().getName().startsWith("tomcat-handler-")) {
                        queries.forEach(query -> heard.add(query.getQuery()));
                    }
                })
                .build();
    }

    /** What was asked since the last time. */
    public List<String> heard() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }
}
