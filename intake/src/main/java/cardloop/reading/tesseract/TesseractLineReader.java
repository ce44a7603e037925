package cardloop.reading.tesseract;

import cardloop.reading.code.LineGlyph;
import cardloop.reading.code.LineGlyph.Bounds;
import cardloop.reading.code.LineGlyph.Candidate;
import cardloop.reading.code.LineReader;
import cardloop.reading.picture.GreyImage;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessChoiceIterator;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;

/**
 * Tesseract's line recogniser on one handle, kept for the life of the process. Runs in worker processes only: its native
 * code may take the process down with it.
 */
public final class TesseractLineReader implements LineReader, AutoCloseable {
    private static final String VERSION_PREFIX = "5.5.";
    private static final int SYMBOL = TessPageIteratorLevel.RIL_SYMBOL;

    private final TessAPI api;
    private final TessBaseAPI handle;

    private TesseractLineReader(TessAPI api, TessBaseAPI handle) {
        this.api = api;
        this.handle = handle;
    }

    /**
     * Loads the library from {@code jna.library.path} and the language data from a folder.
     *
     * @throws IllegalStateException saying what is wrong when either does not load or is of another version
     */
    public static TesseractLineReader open(String languageFolder) {
        TessAPI api = load();
        TessBaseAPI handle = api.TessBaseAPICreate();
        if (api.TessBaseAPIInit2(handle, languageFolder, "eng", TessOcrEngineMode.OEM_LSTM_ONLY) != 0) {
            api.TessBaseAPIDelete(handle);
            throw new IllegalStateException("Tesseract found no usable eng.traineddata in " + languageFolder);
        }
        api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_LINE);
        api.TessBaseAPISetVariable(handle, "user_defined_dpi", "300");
        api.TessBaseAPISetVariable(handle, "lstm_choice_mode", "2");
        api.TessBaseAPISetVariable(handle, "load_system_dawg", "0");
        return new TesseractLineReader(api, handle);
    }

    private static TessAPI load() {
        TessAPI api;
        try {
            api = Native.load("tesseract", TessAPI.class);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "Tesseract does not load: this build carries the library for Linux on x86-64 with glibc 2.34 or newer",
                    e);
        }
        String version = api.TessVersion();
        if (!version.startsWith(VERSION_PREFIX)) {
            throw new IllegalStateException("Tesseract " + version + " was loaded, but " + VERSION_PREFIX
                    + "x is needed: another libtesseract.so stands before the one of this build");
        }
        return api;
    }

    @Override
    public List<LineGlyph> read(GreyImage line, String alphabet) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(line.pixels().length);
        pixels.put(line.pixels()).flip();
        api.TessBaseAPISetVariable(handle, "tessedit_char_whitelist", alphabet);
        api.TessBaseAPISetImage(handle, pixels, line.width(), line.height(), 1, line.width());
        try {
            return api.TessBaseAPIRecognize(handle, null) == 0 ? glyphs() : List.of();
        } finally {
            api.TessBaseAPIClear(handle);
        }
    }

    private List<LineGlyph> glyphs() {
        TessResultIterator results = api.TessBaseAPIGetIterator(handle);
        if (results == null) {
            return List.of();
        }
        var glyphs = new ArrayList<LineGlyph>();
        try {
            do {
                addGlyph(glyphs, results);
            } while (api.TessResultIteratorNext(results, SYMBOL) != 0);
        } finally {
            api.TessResultIteratorDelete(results);
        }
        return glyphs;
    }

    private void addGlyph(List<LineGlyph> glyphs, TessResultIterator results) {
        Pointer text = api.TessResultIteratorGetUTF8Text(results, SYMBOL);
        if (text == null) {
            return;
        }
        String symbol = text.getString(0, StandardCharsets.UTF_8.name()).strip();
        api.TessDeleteText(text);
        if (!symbol.isEmpty()) {
            char value = symbol.charAt(0);
            double confidence = api.TessResultIteratorConfidence(results, SYMBOL) / 100;
            glyphs.add(new LineGlyph(value, Math.clamp(confidence, 0, 1), bounds(results), others(results, value)));
        }
    }

    private Bounds bounds(TessResultIterator results) {
        TessPageIterator page = api.TessResultIteratorGetPageIterator(results);
        IntBuffer left = IntBuffer.allocate(1);
        IntBuffer top = IntBuffer.allocate(1);
        IntBuffer right = IntBuffer.allocate(1);
        IntBuffer bottom = IntBuffer.allocate(1);
        api.TessPageIteratorBoundingBox(page, SYMBOL, left, top, right, bottom);
        return new Bounds(left.get(0), top.get(0), right.get(0), bottom.get(0));
    }

    private List<Candidate> others(TessResultIterator results, char value) {
        TessChoiceIterator choices = api.TessResultIteratorGetChoiceIterator(results);
        if (choices == null) {
            return List.of();
        }
        var others = new ArrayList<Candidate>();
        try {
            do {
                String text = api.TessChoiceIteratorGetUTF8Text(choices);
                if (text != null && !text.isBlank() && text.charAt(0) != value) {
                    double confidence = api.TessChoiceIteratorConfidence(choices) / 100;
                    others.add(new Candidate(text.charAt(0), Math.clamp(confidence, 0, 1)));
                }
            } while (api.TessChoiceIteratorNext(choices) != 0);
        } finally {
            api.TessChoiceIteratorDelete(choices);
        }
        return others;
    }

    @Override
    public void close() {
        api.TessBaseAPIDelete(handle);
    }
}
