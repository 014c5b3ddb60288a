package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The guide (办事指南) of one item (事项): what somebody has to know before they come. Texts are maps by language; Chinese is
 * always there, other languages may be missing. Fields that the hall does not name are null.
 *
 * @param id of the item
 * @param service that does it, or null where it is done elsewhere
 * @param version of the guide, from 1; it rises with every change that a citizen would notice
 * @param initials of its Chinese name in pinyin, small letters: {@code xselh} for 新生儿落户
 * @param conditions who may have it
 * @param basis the law that it rests on
 * @param procedure its steps, in order
 * @param materials the papers to bring
 * @param promised how long it takes
 * @param fee what it costs
 * @param feeBasis by which rule it costs that
 * @param handler who handles it
 * @param phone for complaints about it
 * @param result what one gets
 * @param refusal why it may be refused
 * @param elsewhere who does it, where the hall does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Guide(
        String id,
        String service,
        int version,
        Map<String, String> name,
        String initials,
        ItemClass itemClass,
        Map<String, String> conditions,
        Map<String, String> basis,
        List<Map<String, String>> procedure,
        List<Material> materials,
        Map<String, String> promised,
        Map<String, String> fee,
        Map<String, String> feeBasis,
        String handler,
        String phone,
        Map<String, String> result,
        Map<String, String> refusal,
        Elsewhere elsewhere) {
    public Guide {
        procedure = procedure == null ? List.of() : List.copyOf(procedure);
        materials = materials == null ? List.of() : List.copyOf(materials);
    }

    /** The same guide for those who need not know who handles the item. */
    public Guide withoutHandler() {
        return new Guide(
                id,
                service,
                version,
                name,
                initials,
                itemClass,
                conditions,
                basis,
                procedure,
                materials,
                promised,
                fee,
                feeBasis,
                null,
                phone,
                result,
                refusal,
                elsewhere);
    }

    /**
     * One paper to bring.
     *
     * @param note how many, original or copy, and what to mind, or null
     * @param sample how it is filled in, in words, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Material(Map<String, String> name, Map<String, String> note, Map<String, String> sample) {}

    /** Not ours: whose, and their telephone. */
    public record Elsewhere(Map<String, String> whose, String phone) {}
}
