package care.milkway.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the templates, which were compiled and checked when Milkway was built. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver templateResolver(TemplateEngine engine, Demonstration demonstration, Address address, KeptPages kept) {
        return new TemplateResolver(engine, demonstration, address, kept);
    }

    /** Asked first; what it does not know, redirects above all, Spring's own resolver takes. */
    private record TemplateResolver(TemplateEngine engine, Demonstration demonstration, Address address, KeptPages kept)
            implements ViewResolver, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith("redirect:")
                    ? null
                    : new TemplateView(engine, demonstration, address, kept, name + ".jte");
        }
    }

    private record TemplateView(
            TemplateEngine engine, Demonstration demonstration, Address address, KeptPages kept, String template)
            implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var page = new Utf8ByteOutput();
            var parameters = parameters(model, HttpMethod.POST.matches(request.getMethod()));
            engine.render(template, parameters, page);
            response.setContentType("text/html;charset=UTF-8");
            if (parameters.get("page") instanceof Page made && made.clinic() != null) {
                response.setHeader(
                        "Content-Security-Policy",
                        ContentPolicy.with(made.clinic().look().style()));
            }
            response.setContentLength(page.getContentLength());
            // At once: what watches over an answer looks at each piece, and a page has thousands.
            var html = new ByteArrayOutputStream(page.getContentLength());
            page.writeTo(html);
            if (parameters.get("page") instanceof Page made && made.current() != null) {
                kept.keep(request, response, html.toByteArray(), made.current());
            }
            html.writeTo(response.getOutputStream());
        }

        private Map<String, Object> parameters(@Nullable Map<String, ?> model, boolean asAnswer) {
            var parameters = new HashMap<String, Object>();
            if (model != null) {
                parameters.putAll(model);
            }
            if (parameters.get("page") instanceof Page page) {
                parameters.put("page", page.in(demonstration, address, asAnswer));
            }
            return parameters;
        }
    }
}
