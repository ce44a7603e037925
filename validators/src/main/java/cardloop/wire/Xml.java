package cardloop.wire;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as issuers speak it, read without mercy: elements with attributes, at most {@link #MOST_DEPTH} deep, no two of a
 * name in one place, no text between them, and neither a document type nor an entity of its own.
 *
 * @param name of the element
 * @param children by name
 */
public record Xml(String name, Map<String, String> attributes, Map<String, Xml> children) {
    public static final int MOST_DEPTH = 4;

    private static final int MOST_ELEMENTS = 32;
    private static final int MOST_ATTRIBUTES = 32;

    /** @throws IllegalArgumentException if it is not exactly one such element */
    public static Xml read(byte[] body) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
            Xml root = new Reading(reader).root();
            reader.close();
            return root;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    /** Made anew each time: a factory is not safe for threads while it is set up, and an answer is small. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from outside");
        });
        return factory;
    }

    /** Empty when absent or blank: an issuer that tells nothing tells nothing. */
    public Optional<String> told(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    /** @throws IllegalArgumentException if it is absent or blank */
    public String required(String attribute) {
        return told(attribute).orElseThrow(() -> new IllegalArgumentException("lacks " + attribute));
    }

    /** @throws IllegalArgumentException if there is none */
    public Xml child(String element) {
        return Optional.ofNullable(children.get(element))
                .orElseThrow(() -> new IllegalArgumentException("lacks " + element));
    }

    private static final class Reading {
        private final XMLStreamReader reader;
        private int elements;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        Xml root() throws XMLStreamException {
            while (next() != XMLStreamConstants.START_ELEMENT) {}
            Xml root = element(1);
            while (next() != XMLStreamConstants.END_DOCUMENT) {}
            return root;
        }

        private Xml element(int depth) throws XMLStreamException {
            elements++;
            if (depth > MOST_DEPTH || elements > MOST_ELEMENTS || reader.getAttributeCount() > MOST_ATTRIBUTES) {
                throw new IllegalArgumentException("too deep, too many elements or too many attributes");
            }
            String name = reader.getLocalName();
            Map<String, String> attributes = attributes();
            Map<String, Xml> children = new LinkedHashMap<>();
            for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Xml child = element(depth + 1);
                    if (children.putIfAbsent(child.name, child) != null) {
                        throw new IllegalArgumentException("an element twice");
                    }
                }
            }
            return new Xml(name, Map.copyOf(attributes), Map.copyOf(children));
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i)) != null) {
                    throw new IllegalArgumentException("an attribute twice");
                }
            }
            return attributes;
        }

        /** The next event; one that an answer has no business with is unreadable. */
        private int next() throws XMLStreamException {
            int event = reader.next();
            return switch (event) {
                case XMLStreamConstants.START_ELEMENT,
                        XMLStreamConstants.END_ELEMENT,
                        XMLStreamConstants.END_DOCUMENT,
                        XMLStreamConstants.COMMENT,
                        XMLStreamConstants.SPACE -> event;
                case XMLStreamConstants.CHARACTERS -> {
                    if (!reader.isWhiteSpace()) {
                        throw new IllegalArgumentException("text between elements");
                    }
                    yield event;
                }
                default -> throw new IllegalArgumentException("no plain element");
            };
        }
    }
}
