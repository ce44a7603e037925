package cardloop.reading.workers.tesseract;

import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.picture.GreyImage;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI;

/**
 * Tesseract's line recogniser on one handle, kept for the life of the process. Runs in worker processes only: its native
 * code may take the process down with it.
 */
public final class TesseractLineReader implements LineReader, AutoCloseable {
    private static final String VERSION_PREFIX = "5.5.";

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
    public String read(GreyImage line) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(line.pixels().length);
        pixels.put(line.pixels()).flip();
        api.TessBaseAPISetImage(handle, pixels, line.width(), line.height(), 1, line.width());
        try {
            return api.TessBaseAPIRecognize(handle, null) == 0 ? text() : "";
        } finally {
            api.TessBaseAPIClear(handle);
        }
    }

    private String text() {
        Pointer text = api.TessBaseAPIGetUTF8Text(handle);
        if (text == null) {
            return "";
        }
        String read = text.getString(0, StandardCharsets.UTF_8.name());
        api.TessDeleteText(text);
        return read.replaceAll("\\s", "");
    }

    @Override
    public void close() {
        api.TessBaseAPIDelete(handle);
    }
}
