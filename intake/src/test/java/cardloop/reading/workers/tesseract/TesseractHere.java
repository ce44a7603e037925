package cardloop.reading.workers.tesseract;

import cardloop.reading.cards.opinion.LineReader;
import java.io.IOException;
import java.nio.file.Path;

/** Tesseract's line recogniser in this process, for measuring; it may take the process down with it. */
public final class TesseractHere {
    private TesseractHere() {}

    /** Unpacks what it needs into a folder. */
    public static LineReader open(Path folder) throws IOException {
        String kit = TesseractKit.unpackedIn(folder).toAbsolutePath().toString();
        System.setProperty("jna.library.path", kit);
        return TesseractLineReader.open(kit);
    }
}
