package org.paihao.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;

/** openapi.yaml as a judge. An operation is named like {@code POST /api/v1/tickets/{id}/printed}. */
final class Contract {
    /** The schemas of the contract, under a name that references can lead to. */
    private static final String SCHEMAS = "https://paihao.example/schemas";

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(JsonNode document) {
        this.document = document;
        String definitions = "{\"$defs\":" + document.at("/components/schemas") + "}";
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(SCHEMAS, definitions.replace(COMPONENTS, DEFINITIONS)))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static Contract read() {
        try (InputStream in = Contract.class.getResourceAsStream(Paths.OPENAPI)) {
            return new Contract(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(word -> {
                    if (METHODS.contains(word)) {
                        all.add(word.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return all;
    }

    /** What is wrong with a body that the server took; empty where the contract has it so. */
    List<String> faultsOfRequest(String operation, JsonNode body) {
        JsonNode content = resolved(operation(operation).path("requestBody")).at("/content/application~1json/schema");
        return content.isMissingNode() ? List.of("the contract knows no body of " + operation) : faults(content, body);
    }

    /** What is wrong with an answer: its status, its media type, its body. */
    List<String> faults(String operation, Reply reply) {
        JsonNode response = operation(operation).path("responses").path(String.valueOf(reply.status()));
        if (response.isMissingNode()) {
            return List.of("the contract knows no " + reply.status() + " of " + operation + ": " + reply.body());
        }
        JsonNode content = resolved(response).path("content");
        String type = reply.header("Content-Type").replaceAll("\\s*;.*", "");
        if (content.isMissingNode()) {
            return reply.body().isMissingNode() ? List.of() : List.of("a body where the contract has none");
        }
        if (!content.has(type)) {
            return List.of("its type is \"" + type + "\" and not one of " + content.properties());
        }
        if (type.equals(EVENTS)) {
            return faults(content.path(JSON).path("schema"), reply.body());
        }
        return type.endsWith("json") ? faults(content.path(type).path("schema"), reply.body()) : List.of();
    }

    private JsonNode operation(String name) {
        String[] words = name.split(" ");
        JsonNode found = document.path("paths").path(words[1]).path(words[0].toLowerCase(java.util.Locale.ROOT));
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("openapi.yaml has no " + name);
        }
        return found;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private List<String> faults(JsonNode schema, JsonNode body) {
        if (body.isMissingNode()) {
            return List.of("no JSON where the contract has some");
        }
        Schema judge = schemas.getSchema(schema.toString().replace(COMPONENTS, SCHEMAS + DEFINITIONS));
        return judge.validate(body).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .toList();
    }
}
