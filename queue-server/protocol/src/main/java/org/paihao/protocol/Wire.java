package org.paihao.protocol;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;

/**
 * How records become JSON and back. Times are ISO 8601 with the offset they were written with; nulls are written unless
 * the record says otherwise. Both mappers are made once and may be shared by all threads; nobody reconfigures them.
 */
public final class Wire {
    private static final ObjectMapper REQUESTS = requests();
    private static final ObjectMapper CLIENTS = common().build();

    private Wire() {}

    /**
     * For the server: refuses unknown and repeated fields, anything behind the document, a scalar of another type
     * ({@code "3"} for 3, 3 for {@code "3"}, 3.5 for 3) and null for a number.
     */
    public static ObjectMapper strict() {
        return REQUESTS;
    }

    /** For clients: passes over what it does not know, because the contract grows by adding. */
    public static ObjectMapper lenient() {
        return CLIENTS;
    }

    private static JsonMapper.Builder common() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule().addSerializer(OffsetDateTime.class, new TimeWriter()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static ObjectMapper requests() {
        return common().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
