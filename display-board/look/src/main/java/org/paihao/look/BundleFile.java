package org.paihao.look;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads bundles that a hall wrote. What is wrong with one is an {@link IllegalArgumentException} with one line for a person. */
final class BundleFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BundleFile() {}

    /** The bundles of a folder, in the order of their names. */
    static List<String> names(Path folder) {
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + ": the folder of languages cannot be read", e);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(folder + ": no messages_XX.properties in the folder of languages");
        }
        return names;
    }

    /** The texts of a file by key. */
    static Map<String, String> read(Path file) {
        String text;
        try {
            byte[] bytes = Files.readAllBytes(file);
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not in UTF-8; save it so", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read", e);
        }
        try {
            return texts(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static Map<String, String> texts(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
