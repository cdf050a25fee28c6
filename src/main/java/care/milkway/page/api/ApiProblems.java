package care.milkway.page.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** How the description of the API tells of refusals. */
final class ApiProblems {

    private static final String NAME = "Problem";
    private static final String TIMES = "OfferBody";

    private ApiProblems() {}

    static void addTo(OpenAPI api) {
        api.getComponents()
                .addSchemas(NAME, problem(api.getComponents().getSchemas().containsKey(TIMES)));
    }

    /** @param named whether the address names something that may not exist */
    static void addTo(Operation operation, boolean named) {
        var responses = operation.getResponses();
        responses.addApiResponse("400", problem("Unreadable: the problem names the field"));
        if (named) {
            responses.addApiResponse("404", problem("There is no such thing"));
        }
        if (operation.getRequestBody() != null) {
            responses.addApiResponse("413", problem("The body is larger than anybody needs"));
            responses.addApiResponse("422", problem("Refused: the problem names the field"));
        }
        if (responses.containsKey("409")) {
            responses.addApiResponse("409", problem(responses.get("409").getDescription()));
        }
        if (responses.containsKey("401")) {
            responses.addApiResponse("401", problem(responses.get("401").getDescription()));
        }
        if (responses.containsKey("429")) {
            responses.addApiResponse("429", problem(responses.get("429").getDescription()));
        }
        responses.addApiResponse("default", problem("Any other refusal"));
        if (responses.containsKey("201")) {
            responses.remove("200");
        }
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
    }

    private static Schema<?> problem(boolean withTimes) {
        var problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("One sentence for people"))
                .addProperty("instance", new StringSchema())
                .addProperty("field", new StringSchema().description("The field that was refused, such as answers.foo"))
                .addProperty("alternative", new StringSchema().description("The treatment that may be booked instead"));
        return withTimes
                ? problem.addProperty(
                        "times",
                        new ArraySchema()
                                .items(new Schema<>().$ref("#/components/schemas/" + TIMES))
                                .description("The next free times, where somebody else was quicker"))
                : problem;
    }
}
