package org.paihao.server.catalog;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Something written in a hall file, which knows its line and its path. Only the text is read, never an object made. */
final class Entry {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Node node;
    private final String path;

    private Entry(Node node, String path) {
        this.node = node;
        this.path = path;
    }

    static Entry file(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(plain));
        } catch (MarkedYAMLException e) {
            throw new HallFileFault(e.getProblemMark().getLine() + 1, "", "cannot be read: " + e.getProblem());
        } catch (ReaderException e) {
            int line = 1
                    + (int) plain.substring(0, Math.min(e.getPosition(), plain.length()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new HallFileFault(line, "", "holds a control character; delete it");
        } catch (YAMLException e) {
            throw new HallFileFault(1, "", "cannot be read: " + e.getMessage());
        }
        if (root == null) {
            throw new HallFileFault(1, "", "is empty; begin with the sample hall");
        }
        return new Entry(root, "");
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    HallFileFault fault(String reason) {
        return new HallFileFault(line(), path, reason);
    }

    /** Whether this has fields, and is no single value or list. */
    boolean isSection() {
        return node instanceof MappingNode;
    }

    Section section(String... known) {
        String all = String.join(", ", known);
        return section(all, List.of(known)::contains, "is not known here; known are: " + all);
    }

    /** A text in the languages of the hall, by language tag. */
    Section languages() {
        return section("zh-CN, en", LANGUAGE.asMatchPredicate(), "is no language; write a tag such as en or za");
    }

    private Section section(String fields, Predicate<String> known, String unknown) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("takes fields: " + fields);
        }
        Map<String, Entry> found = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Entry name = new Entry(tuple.getKeyNode(), below(key));
            if (!known.test(key)) {
                throw name.fault(unknown);
            }
            if (found.put(key, new Entry(tuple.getValueNode(), below(key))) != null) {
                throw name.fault("is written twice; delete one");
            }
        }
        return new Section(this, found);
    }

    /** The items of a list, which may be empty. */
    List<Entry> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("takes a list");
        }
        List<Entry> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Entry(item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    <T> List<T> list(int least, Function<Entry, T> each) {
        List<Entry> items = items();
        if (items.size() < least) {
            throw fault("is empty; write at least one item");
        }
        return items.stream().map(each).toList();
    }

    /** A line of text as people read it: neither empty nor with characters that no screen can show. */
    String text(int longest) {
        return checked(raw(), longest);
    }

    /** The same in several lines; a line break at the end, as YAML's blocks have it, is left out. */
    String paragraphs(int longest) {
        String text = raw().stripTrailing();
        checked(text.replace('\n', '。'), longest);
        return text;
    }

    private String checked(String text, int longest) {
        if (text.isBlank()) {
            throw fault("is empty; write a text");
        }
        if (!text.equals(text.strip())) {
            throw fault("begins or ends with a blank; delete it");
        }
        if (text.codePoints().anyMatch(Entry::unshowable)) {
            throw fault("holds a control character; delete it");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw fault("has " + length + " characters; write at most " + longest);
        }
        return text;
    }

    String matching(Pattern pattern, String wanted) {
        String text = raw();
        if (!pattern.matcher(text).matches()) {
            throw fault(shown(text) + " cannot be used; write " + wanted);
        }
        return text;
    }

    String oneOf(List<String> known) {
        String text = raw();
        if (!known.contains(text)) {
            throw fault(shown(text) + " is not known; write one of: " + String.join(", ", known));
        }
        return text;
    }

    int whole(int low, int high) {
        String text = raw();
        try {
            int number = Integer.parseInt(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw fault(shown(text) + " cannot be used; write a whole number from " + low + " to " + high);
    }

    boolean yes() {
        return oneOf(List.of("true", "false")).equals("true");
    }

    LocalTime time() {
        return parsed(text -> LocalTime.parse(text, TIME), "a time such as 08:30");
    }

    LocalDate date() {
        return parsed(text -> LocalDate.parse(text, DATE), "a date such as 2027-01-01");
    }

    private <T> T parsed(Function<String, T> parser, String wanted) {
        String text = raw();
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw fault(shown(text) + " cannot be used; write " + wanted);
        }
    }

    /** Whether this is a single value and that one. */
    boolean is(String value) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
    }

    String raw() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("takes a single value");
    }

    /** A text within a sentence that says what is wrong with it. */
    static String shown(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "\""
                + shown.codePoints()
                        .map(c -> unshowable(c) ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "\"";
    }

    private static boolean unshowable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
