package care.milkway.page.connection;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Tomcat takes requests in; the figures are in application.properties. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections(OpenConnections watched, Proxies proxies) {
        return tomcat -> {
            tomcat.setProtocol(BoundedProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                connector.setXpoweredBy(false);
                if (connector.getProtocolHandler() instanceof BoundedProtocol protocol) {
                    protocol.bound(watched);
                }
            });
            tomcat.addEngineValves(new AnswerHeaders(), new RequestPatience(), new ForwardedHeaders(proxies));
            if (!proxies.none()) {
                tomcat.addEngineValves(believing(proxies));
            }
            tomcat.addContextCustomizers(ConnectionConfiguration::reportErrorsBarely);
        };
    }

    private static RemoteIpValve believing(Proxies proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.list());
        valve.setRemoteIpHeader(ForwardedHeaders.CLIENT);
        valve.setProtocolHeader(ForwardedHeaders.PROTOCOL);
        return valve;
    }

    private static void reportErrorsBarely(Context context) {
        var pipeline = context.getParent().getPipeline();
        for (var valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) {
                pipeline.removeValve(valve);
            }
        }
        pipeline.addValve(new BareErrorReport());
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(BareErrorReport.class.getName());
        }
    }
}
