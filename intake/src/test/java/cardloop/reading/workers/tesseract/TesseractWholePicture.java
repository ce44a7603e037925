package cardloop.reading.workers.tesseract;

import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoHeader;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI;

/** Plain Tesseract on whole pictures (page segmentation 6), in a process of its own: what our reader is measured beside. */
public final class TesseractWholePicture implements AutoCloseable {
    private static final long MOST_PIXELS = 50_000_000;

    private final Process process;
    private final Frames frames;

    private TesseractWholePicture(Process process) {
        this.process = process;
        this.frames = new Frames(new BufferedInputStream(process.getInputStream()), process.getOutputStream());
    }

    /** Starts the process. */
    public static TesseractWholePicture start(Path folder) throws IOException {
        Path kit = TesseractKit.unpackedIn(folder).toAbsolutePath();
        return new TesseractWholePicture(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djna.library.path=" + kit,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TesseractWholePicture.class.getName(),
                        kit.toString()))
                .redirectError(Redirect.INHERIT)
                .start());
    }

    public long pid() {
        return process.pid();
    }

    /** All it sees on a photo, blanks and dashes left out. */
    public String read(byte[] photo) throws IOException {
        frames.send(photo);
        byte[] text = frames.receive().orElseThrow(() -> new EOFException("plain Tesseract ended"));
        return new String(text, StandardCharsets.UTF_8).replaceAll("[\\s\\-–—]", "");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * The process.
     *
     * @param arguments the folder with the language data
     */
    public static void main(String[] arguments) throws IOException {
        var frames = new Frames(new BufferedInputStream(System.in), new FileOutputStream(FileDescriptor.out));
        TessAPI api = Native.load("tesseract", TessAPI.class);
        TessBaseAPI handle = api.TessBaseAPICreate();
        api.TessBaseAPIInit2(handle, arguments[0], "eng", TessOcrEngineMode.OEM_LSTM_ONLY);
        api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_BLOCK);
        for (Optional<byte[]> photo = frames.receive(); photo.isPresent(); photo = frames.receive()) {
            frames.send(text(api, handle, photo.get()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(TessAPI api, TessBaseAPI handle, byte[] photo) throws IOException {
        GreyImage grey = PhotoDecoder.decode(photo, PhotoHeader.of(photo).orElseThrow(), MOST_PIXELS)
                .grey();
        ByteBuffer pixels = ByteBuffer.allocateDirect(grey.pixels().length);
        pixels.put(grey.pixels()).flip();
        api.TessBaseAPISetImage(handle, pixels, grey.width(), grey.height(), 1, grey.width());
        Pointer text = api.TessBaseAPIGetUTF8Text(handle);
        String read = text.getString(0, StandardCharsets.UTF_8.name());
        api.TessDeleteText(text);
        api.TessBaseAPIClear(handle);
        return read;
    }
}
