package care.milkway.page.api;

import care.milkway.page.Address;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the description of the API says about itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String OFFICE_KEY = "officeKey";

    private static final Map<String, String> PARAMETERS = Map.of(
            "slug", "The clinic, as in the addresses of its pages",
            "id", "The id of a duct check, known only to whoever filled it in",
            "key", "The signed key of one appointment, from its link: whoever has it may see, move and cancel it",
            "Idempotency-Key", "Any text of your own; sent again with the same body, it books once");

    @Bean
    OpenAPI description(Address address) {
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema());
        return new OpenAPI()
                .info(new Info()
                        .title("Milkway")
                        .version("0.1.0")
                        .description(
                                "Duct check, free times and appointments of breastfeeding clinics. Times are ISO 8601"
                                        + " with the offset of the clinic's site. What can't be accepted is answered"
                                        + " with a problem (RFC 9457) that names the field; nothing is half done."
                                        + " Nobody signs in: an appointment is opened by the signed key in its address;"
                                        + " a doctor's office that hands in letters has a key.")
                        .contact(new Contact()
                                .name("Whoever runs this installation")
                                .url("/"))
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(
                        new Server().url(address.configured().orElse("/")).description("This installation")))
                .tags(List.of(
                        new Tag().name("Clinics").description("Who is here and what is offered"),
                        new Tag().name("Duct check").description("Answers in, what to do now out"),
                        new Tag()
                                .name("Appointments")
                                .description("Free times, holding, booking, moving, cancelling")));
    }

    @Bean
    OpenApiCustomizer describedOperations() {
        return api -> {
            ApiProblems.addTo(api);
            api.getComponents()
                    .addSecuritySchemes(
                            OFFICE_KEY,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("The key of a doctor's office, made with bin/milkway office-key"));
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(each -> describe(path, each)));
        };
    }

    private static void describe(String path, Operation operation) {
        operation.setSecurity(
                path.endsWith("/referrals") ? List.of(new SecurityRequirement().addList(OFFICE_KEY)) : List.of());
        ApiProblems.addTo(operation, path.contains("{"));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OpenApiConfiguration::describe);
        }
    }

    private static void describe(Parameter parameter) {
        if (PARAMETERS.containsKey(parameter.getName())) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
        }
    }
}
