package campus.persistence.shared;

import java.util.HashMap;
import java.util.Map;

/** Where a test finds its database. {@link EmbeddedH2} and {@link RealServer} make one. */
public record TestDatabase(String url, String username, String password) {

    /** The settings of Micronaut's default datasource, with every migration run at start. */
    public Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("datasources.default.url", ConnectionUrl.withDefaults(url));
        properties.put("datasources.default.username", username);
        properties.put("datasources.default.password", password);
        properties.put("datasources.default.dialect", "MYSQL");
        properties.put("datasources.default.maximum-pool-size", 10);
        properties.put("flyway.datasources.default.enabled", true);
        return properties;
    }
}
