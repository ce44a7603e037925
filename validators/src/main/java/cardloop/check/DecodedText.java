package cardloop.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of a stream, one at a time. Bytes that are no text end it with an exception at their place and not before:
 * a reader of the JDK would lose up to 8,192 good characters in front of them.
 */
final class DecodedText {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer characters = CharBuffer.allocate(CHUNK).flip();
    private CoderResult last = CoderResult.UNDERFLOW;
    private boolean ended;

    DecodedText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The next UTF-16 unit, -1 at the end.
     *
     * @throws CharacterCodingException at bytes that are no text of the charset
     */
    int next() throws IOException {
        while (!characters.hasRemaining()) {
            if (last.isError()) {
                last.throwException();
            }
            if (ended && last.isUnderflow()) {
                return -1;
            }
            decode();
        }
        return characters.get();
    }

    private void decode() throws IOException {
        if (last.isUnderflow()) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
        }
        characters.clear();
        last = decoder.decode(bytes, characters, ended);
        characters.flip();
    }
}
