package cardloop.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    private static Xml read(String text) {
        return Xml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void elementsAndTheirAttributesAreRead() {
        Xml result = read(
                "<?xml version=\"1.0\"?>\n<!-- c --><result code=\"0\" ticket=\"\"> <card state='VALID'/> </result>\n");
        assertThat(result.name()).isEqualTo("result");
        assertThat(result.required("code")).isEqualTo("0");
        assertThat(result.told("ticket")).isEmpty();
        assertThat(result.child("card").required("state")).isEqualTo("VALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<result",
                "<result code=\"1\"",
                "<result/><result/>",
                "<a>text</a>",
                "<a><b/><b/></a>",
                "<a x='1' x='2'/>",
                "<a xmlns:p='u' x='1' p:x='2'/>",
                "<a><b><c><d><e/></d></c></b></a>",
                "<a>&lt;</a>",
                "<a x='&e;'/>",
                "<?go on?><a/>",
                "<a><![CDATA[x]]></a>"
            })
    void whateverIsNoPlainElementIsUnreadable(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a v='&e;'/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><a v='&c;'/>",
                "<!DOCTYPE a [<!ATTLIST a code CDATA '301'>]><a/>"
            })
    void aDocumentTypeIsUnreadableWhateverItDeclares(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> read(text));
    }

    @Test
    void aThousandElementsAreTooMany() {
        StringBuilder many = new StringBuilder("<a>");
        for (int i = 0; i < 1000; i++) {
            many.append("<b").append(i).append("/>");
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> read(many + "</a>"));
    }
}
